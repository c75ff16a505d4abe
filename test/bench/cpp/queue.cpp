// The yardstick: one queue with c servers (or without limit) and the hold model of event queues,
// written by hand in C++ with a binary heap of plain structs.
//
// Use:  queue station SERVERS FILE    SERVERS 0: no limit; FILE: n arrival times, then n services
//       queue drawn SERVERS RATE N    the same with exponential times drawn in the run
//       queue hold SIZE FILE          pop and push again, with increments from FILE; two heaps
//
// Prints one line: name value name value ... Times are CPU seconds, the median of three after one.
#include <queue>
#include <string>

#include "common.hpp"

struct Later {
  bool operator()(const Event& a, const Event& b) const { return before(b, a); }
};

static std::vector<double> readAll(const char* path) {
  FILE* file = std::fopen(path, "rb");
  if (!file) { std::perror(path); std::exit(1); }
  std::fseek(file, 0, SEEK_END);
  std::vector<double> values(size_t(std::ftell(file)) / sizeof(double));
  std::rewind(file);
  if (std::fread(values.data(), sizeof(double), values.size(), file) != values.size()) std::exit(1);
  std::fclose(file);
  return values;
}

struct Outcome {
  uint64_t events = 0;
  double waitSum = 0;
};

// One station, first come first served, run until all have left. `arrival(i)` gives the time of
// customer i and is asked once, in order; `service(i)` once, at the start of its service.
template <class Arrival, class Service>
static Outcome runStation(size_t count, uint32_t servers, Arrival arrival, Service service) {
  Outcome out;
  Heap heap(servers ? servers + 1 : 1 << 18);
  std::vector<double> arrivedAt(1 << 12);
  std::vector<uint32_t> line(1 << 12);
  size_t head = 0, tail = 0, mask = line.size() - 1;
  uint32_t busy = 0;
  size_t next = 0;
  double nextArrival = arrival(0);
  const auto start = [&](uint32_t who, double now) {
    out.events++;
    heap.push({now + service(who), who, 0});
  };
  while (next < count || !heap.empty()) {
    if (next < count && (heap.empty() || nextArrival < heap.top().time)) {
      const double now = nextArrival;
      const uint32_t who = uint32_t(next++);
      if (next < count) nextArrival = arrival(next);
      out.events++;
      if (servers == 0 || busy < servers) {
        busy++;
        start(who, now);
      } else {
        if (tail - head > mask) {
          std::vector<double> times(2 * line.size());
          std::vector<uint32_t> longer(2 * line.size());
          for (size_t i = head; i < tail; i++) {
            longer[i & (2 * mask + 1)] = line[i & mask];
            times[i & (2 * mask + 1)] = arrivedAt[i & mask];
          }
          line.swap(longer);
          arrivedAt.swap(times);
          mask = 2 * mask + 1;
        }
        line[tail & mask] = who;
        arrivedAt[tail & mask] = now;
        tail++;
      }
    } else {
      const double now = heap.top().time;
      heap.pop();
      out.events++;
      if (head < tail) {
        const uint32_t who = line[head & mask];
        out.waitSum += now - arrivedAt[head & mask];
        head++;
        start(who, now);
      } else {
        busy--;
      }
    }
  }
  return out;
}

static void tell(const std::vector<double>& times, const Outcome& out, size_t count) {
  std::printf("seconds %.6f events %llu wait %.15g\n", median(times),
              (unsigned long long)out.events, out.waitSum / double(count));
}

static void station(uint32_t servers, const char* path) {
  const std::vector<double> input = readAll(path);
  const size_t count = input.size() / 2;
  std::vector<double> times;
  Outcome out;
  for (int round = 0; round < 4; round++) {
    const double from = cpu();
    out = runStation(count, servers, [&](size_t i) { return input[i]; },
                     [&](size_t i) { return input[count + i]; });
    if (round > 0) times.push_back(cpu() - from);
  }
  tell(times, out, count);
}

static void drawn(uint32_t servers, double rate, size_t count) {
  std::vector<double> times;
  Outcome out;
  for (int round = 0; round < 4; round++) {
    const double from = cpu();
    Chance chance(uint64_t(round) + 1);
    double time = 0;
    out = runStation(count, servers, [&](size_t) { return time += chance.exponential() / rate; },
                     [&](size_t) { return chance.exponential(); });
    if (round > 0) times.push_back(cpu() - from);
  }
  tell(times, out, count);
}

template <class Queue>
static double hold(Queue& queue, const std::vector<double>& steps, size_t holds, double& sum) {
  const size_t mask = steps.size() - 1;
  const double from = cpu();
  for (size_t i = 0; i < holds; i++) {
    Event event = queue.top();
    queue.pop();
    sum += event.time;
    event.time += steps[i & mask];
    queue.push(event);
  }
  return cpu() - from;
}

template <class Queue>
static double holdModel(Queue& queue, size_t size, const std::vector<double>& steps, double& sum) {
  const size_t mask = steps.size() - 1;
  for (size_t i = 0; i < size; i++) queue.push({steps[(i * 7) & mask], uint32_t(i), 0});
  const size_t holds = 1000000;
  hold(queue, steps, holds, sum);
  std::vector<double> times;
  for (int round = 0; round < 3; round++) times.push_back(hold(queue, steps, holds, sum));
  return median(times) / double(holds);
}

static void holdBoth(size_t size, const char* path) {
  const std::vector<double> steps = readAll(path);
  double ours = 0, theirs = 0;
  Heap heap(size + 1);
  const double heapSeconds = holdModel(heap, size, steps, ours);
  std::priority_queue<Event, std::vector<Event>, Later> standard;
  const double standardSeconds = holdModel(standard, size, steps, theirs);
  std::printf("heap %.12f standard %.12f sum %.15g same %d\n", heapSeconds, standardSeconds, ours,
              ours == theirs);
}

int main(int argc, char** argv) {
  const std::string mode = argc > 1 ? argv[1] : "";
  if (mode == "station" && argc == 4) station(uint32_t(std::atoi(argv[2])), argv[3]);
  else if (mode == "drawn" && argc == 5)
    drawn(uint32_t(std::atoi(argv[2])), std::atof(argv[3]), size_t(std::atoll(argv[4])));
  else if (mode == "hold" && argc == 4) holdBoth(size_t(std::atoll(argv[2])), argv[3]);
  else {
    std::fprintf(stderr, "see the top of queue.cpp for its use\n");
    return 2;
  }
  return 0;
}
