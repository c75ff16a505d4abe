// The yardstick for networks: stations with servers, classes with priorities, patience and routes,
// written by hand in C++ with a binary heap of plain structs and customers in plain structs.
//
// It keeps what `klantreis network` tells: per station and class the counts, waits (also those of who
// gave up), quantiles of waits, sojourns and time integrals; per station the distribution of the
// number present; per class the times in the network, the visits and the ways out.
//
// Use:  network run FILE FIRST    one run to warm up and three for the clock, seeds from FIRST on
//       network log FILE FIRST    the same, and writes a row for every visit
//       network loop FILE COUNT   that many runs, for as long as it takes; tells nothing else
//
// FILE is the flat text that test/bench/flat-network.ts writes: numbers with blanks between, and the
// lists of chances cumulative. Prints "seconds S events E visits V", then a line of figures for each run, in
// the order of CHECKED in test/bench/same-work.ts, per station: all classes together, then each.
#include <fstream>
#include <limits>
#include <memory>
#include <string>

#include "common.hpp"

static const double FOREVER = std::numeric_limits<double>::infinity();
static const uint32_t NOBODY = 0xffffffffu;
static const int EXIT = -1;

// Chances in the order of the file; a certain choice draws nothing.
struct Choice {
  std::vector<double> cumulative;
  std::vector<int> targets;
  int pick(Chance& chance) const {
    const size_t last = targets.size() - 1;
    if (last == 0) return targets[0];
    const double u = chance.uniform();
    size_t at = 0;
    while (at < last && u >= cumulative[at]) at++;
    return targets[at];
  }
};

struct Law {
  enum Kind { NEVER, EXPONENTIAL, LOGNORMAL } kind;
  double a, b;  // mean, or mean and standard deviation of the logarithm
  double draw(Chance& chance) const {
    if (kind == EXPONENTIAL) return a * chance.exponential();
    if (kind == LOGNORMAL) return std::exp(a + b * chance.normal());
    return FOREVER;
  }
};

struct Station {
  uint32_t servers;  // 0: no limit
  std::vector<Law> service, patience;
  std::vector<Choice> route;
  std::vector<uint32_t> level;
};

struct Stream {
  uint32_t cls;
  double rate;
  Choice entry;
};

struct Network {
  double horizon, warmup;
  uint64_t arrivals;  // 0: until the horizon
  uint32_t classes, levels;
  std::vector<Stream> streams;
  std::vector<Station> stations;
};

template <class T>
static T next(std::istream& in) {
  T value;
  if (!(in >> value)) { std::fprintf(stderr, "the file of the network is too short\n"); std::exit(1); }
  return value;
}

static Choice readChoice(std::istream& in) {
  Choice choice;
  for (size_t left = next<size_t>(in); left > 0; left--) {
    choice.targets.push_back(next<int>(in));
    choice.cumulative.push_back(next<double>(in));
  }
  return choice;
}

static Law readLaw(std::istream& in) {
  Law law;
  law.kind = Law::Kind(next<int>(in));
  law.a = next<double>(in);
  law.b = next<double>(in);
  return law;
}

static Network readNetwork(const char* path) {
  std::ifstream in(path);
  Network network;
  network.horizon = next<double>(in);
  if (network.horizon == 0) network.horizon = FOREVER;
  network.arrivals = next<uint64_t>(in);
  network.warmup = next<double>(in);
  network.classes = next<uint32_t>(in);
  network.levels = next<uint32_t>(in);
  for (size_t left = next<size_t>(in); left > 0; left--) {
    Stream stream;
    stream.cls = next<uint32_t>(in);
    stream.rate = next<double>(in);
    stream.entry = readChoice(in);
    network.streams.push_back(stream);
  }
  for (size_t left = next<size_t>(in); left > 0; left--) {
    Station station;
    station.servers = next<uint32_t>(in);
    for (uint32_t cls = 0; cls < network.classes; cls++) {
      station.level.push_back(next<uint32_t>(in));
      station.service.push_back(readLaw(in));
      station.patience.push_back(readLaw(in));
      station.route.push_back(readChoice(in));
    }
    network.stations.push_back(station);
  }
  return network;
}

struct Customer {
  double entered, joined, started, ended;
  uint32_t stamp;  // of the event that counts; a timer with another is stale
  uint32_t next, previous;
  uint32_t number;
  uint32_t visits;
  uint16_t cls, station;
  bool waited;
};

// What is kept per station and class.
struct Cell {
  uint64_t arrivals = 0, served = 0, reneged = 0, left = 0, joined = 0, atOnce = 0, started = 0,
           departed = 0;
  double waitSum = 0, waitAllSum = 0, sojournSum = 0;
  double queueArea = 0, busyArea = 0;
  int64_t queue = 0, busy = 0;
  std::vector<double> waits;
  void reset(double time) {
    arrivals = served = reneged = left = joined = atOnce = started = departed = 0;
    waitSum = waitAllSum = sojournSum = 0;
    queueArea = -time * double(queue);
    busyArea = -time * double(busy);
    waits.clear();
  }
};

struct Present {
  int64_t count = 0;
  double since = 0;
  std::vector<double> spans = std::vector<double>(64);
  void change(int step, double time) {
    if (size_t(count) >= spans.size()) spans.resize(2 * spans.size());
    spans[size_t(count)] += time - since;
    since = time;
    count += step;
  }
  void reset(double time) {
    since = time;
    std::fill(spans.begin(), spans.end(), 0.0);
  }
};

struct ClassSums {
  uint64_t entered = 0, exited = 0, visits = 0, renegedOut = 0;
  double time = 0;
};

struct Line {
  uint32_t head = NOBODY, tail = NOBODY;
};

struct Visit {
  uint32_t customer;
  uint16_t cls, station;
  uint8_t outcome;
  double joined, started, ended, left;
};

static const size_t ROWS = 1 << 15;

// Rows in blocks that are never copied.
struct VisitLog {
  std::vector<std::unique_ptr<Visit[]>> blocks;
  size_t used = ROWS;
  size_t size() const { return blocks.size() * ROWS + used - ROWS; }
  void add(const Visit& visit) {
    if (used == ROWS) {
      blocks.emplace_back(new Visit[ROWS]);
      used = 0;
    }
    blocks.back()[used++] = visit;
  }
};

template <bool LOGS>
class Run {
 public:
  uint64_t events = 0;
  VisitLog log;

  Run(const Network& network, uint64_t seed)
      : network(network), chance(seed), heap(1 << 12), cells(network.stations.size() * network.classes),
        present(network.stations.size()), held(network.stations.size()),
        waiting(network.stations.size()), lines(network.stations.size() * network.levels),
        sums(network.classes), due(network.streams.size()), left(network.arrivals) {
    for (size_t at = 0; at < network.streams.size(); at++) due[at] = step(at);
    findArrival();
  }

  void live() {
    until(network.warmup);
    for (auto& cell : cells) cell.reset(network.warmup);
    for (auto& one : present) one.reset(network.warmup);
    for (auto& sum : sums) sum = ClassSums();
    until(network.horizon);
    if (network.horizon != FOREVER) now = network.horizon;
    else now = lastExit;
    if (LOGS) logUnfinished();
  }

  // wait, P90 of wait, queue length, busy servers, reneged, sojourn; P50 and P95 are made and dropped.
  std::vector<double> figures() {
    std::vector<double> out;
    const double span = now - network.warmup;
    for (size_t station = 0; station < network.stations.size(); station++) {
      Cell all;
      Cell* first = &cells[station * network.classes];
      for (uint32_t cls = 0; cls < network.classes; cls++) {
        const Cell& cell = first[cls];
        all.reneged += cell.reneged;
        all.started += cell.started;
        all.departed += cell.departed;
        all.waitSum += cell.waitSum;
        all.waitAllSum += cell.waitAllSum;
        all.sojournSum += cell.sojournSum;
        all.queueArea += cell.queueArea;
        all.busyArea += cell.busyArea;
        all.queue += cell.queue;
        all.busy += cell.busy;
        all.waits.insert(all.waits.end(), cell.waits.begin(), cell.waits.end());
      }
      tell(all, span, out);
      for (uint32_t cls = 0; cls < network.classes; cls++) tell(first[cls], span, out);
      present[station].change(0, now);
      double total = 0;
      for (const double part : present[station].spans) total += part;
      for (double& part : present[station].spans) part /= total;
    }
    return out;
  }

 private:
  const Network& network;
  Chance chance;
  Heap heap;
  std::vector<Cell> cells;
  std::vector<Present> present;
  std::vector<uint32_t> held, waiting;
  std::vector<Line> lines;
  std::vector<ClassSums> sums;
  std::vector<double> due;  // next arrival of each stream
  std::vector<Customer> customers;
  std::vector<uint32_t> unused;
  double now = 0, lastExit = 0, nextArrival = 0;
  size_t nextStream = 0;
  uint64_t left;
  uint32_t numbered = 0;

  double step(size_t stream) { return chance.exponential() / network.streams[stream].rate; }

  void findArrival() {
    nextStream = 0;
    for (size_t at = 1; at < due.size(); at++) {
      if (due[at] < due[nextStream]) nextStream = at;
    }
    nextArrival = due[nextStream];
  }

  void until(double end) {
    for (;;) {
      const double eventTime = heap.empty() ? FOREVER : heap.top().time;
      if (nextArrival < eventTime) {
        if (nextArrival > end) return;
        now = nextArrival;
        arrive();
        continue;
      }
      if (eventTime > end || eventTime == FOREVER) return;
      const Event event = heap.top();
      heap.pop();
      if (customers[event.who].stamp != event.kind) continue;
      now = event.time;
      if (customers[event.who].waited) renege(event.who);
      else finish(event.who);
    }
  }

  void arrive() {
    const Stream& stream = network.streams[nextStream];
    uint32_t who;
    if (unused.empty()) {
      who = uint32_t(customers.size());
      customers.emplace_back();
      customers[who].stamp = 0;
    } else {
      who = unused.back();
      unused.pop_back();
    }
    Customer& customer = customers[who];
    customer.entered = now;
    customer.visits = 0;
    customer.number = numbered++;
    customer.cls = uint16_t(stream.cls);
    customer.waited = false;
    sums[stream.cls].entered++;
    events++;
    const int station = stream.entry.pick(chance);
    due[nextStream] += step(nextStream);
    if (network.arrivals != 0 && --left == 0) nextArrival = FOREVER;
    else if (due.size() == 1) nextArrival = due[0];
    else findArrival();
    join(who, uint16_t(station));
  }

  Cell& cellOf(const Customer& customer) {
    return cells[customer.station * network.classes + customer.cls];
  }

  void plan(uint32_t who, double time) {
    const uint32_t stamp = ++customers[who].stamp;
    if (time != FOREVER) heap.push({time, who, stamp});
  }

  void join(uint32_t who, uint16_t station) {
    Customer& customer = customers[who];
    const Station& here = network.stations[station];
    customer.station = station;
    customer.joined = now;
    customer.visits++;
    if (LOGS) customer.started = customer.ended = std::numeric_limits<double>::quiet_NaN();
    Cell& cell = cellOf(customer);
    cell.arrivals++;
    cell.joined++;
    present[station].change(1, now);
    if (here.servers == 0 || held[station] < here.servers) {
      held[station]++;
      start(who);
      return;
    }
    customer.waited = true;
    cell.queue++;
    cell.queueArea -= now;
    waiting[station]++;
    Line& line = lines[station * network.levels + here.level[customer.cls]];
    customer.next = NOBODY;
    customer.previous = line.tail;
    if (line.tail == NOBODY) line.head = who;
    else customers[line.tail].next = who;
    line.tail = who;
    plan(who, now + here.patience[customer.cls].draw(chance));
  }

  void start(uint32_t who) {
    Customer& customer = customers[who];
    Cell& cell = cellOf(customer);
    const double wait = now - customer.joined;
    events++;
    cell.started++;
    cell.left++;
    if (wait > 0) {
      cell.waitSum += wait;
      cell.waitAllSum += wait;
      cell.waits.push_back(wait);
    } else {
      cell.atOnce++;
    }
    cell.busy++;
    cell.busyArea -= now;
    if (LOGS) customer.started = now;
    plan(who, now + network.stations[customer.station].service[customer.cls].draw(chance));
  }

  void unlink(uint32_t who) {
    Customer& customer = customers[who];
    const Station& here = network.stations[customer.station];
    Line& line = lines[customer.station * network.levels + here.level[customer.cls]];
    if (customer.previous == NOBODY) line.head = customer.next;
    else customers[customer.previous].next = customer.next;
    if (customer.next == NOBODY) line.tail = customer.previous;
    else customers[customer.next].previous = customer.previous;
    customer.waited = false;
    waiting[customer.station]--;
    Cell& cell = cellOf(customer);
    cell.queue--;
    cell.queueArea += now;
  }

  void finish(uint32_t who) {
    Customer& customer = customers[who];
    const uint16_t station = customer.station;
    events++;
    Cell& cell = cellOf(customer);
    cell.served++;
    cell.busy--;
    cell.busyArea += now;
    if (LOGS) customer.ended = now;
    depart(customer, cell, 0);
    const int target = network.stations[station].route[customer.cls].pick(chance);
    if (target == EXIT) leave(who);
    else join(who, uint16_t(target));
    if (waiting[station] == 0) {
      held[station]--;
      return;
    }
    size_t level = station * network.levels;
    while (lines[level].head == NOBODY) level++;
    const uint32_t first = lines[level].head;
    unlink(first);
    start(first);
  }

  void renege(uint32_t who) {
    Customer& customer = customers[who];
    events++;
    unlink(who);
    Cell& cell = cellOf(customer);
    cell.reneged++;
    cell.left++;
    cell.waitAllSum += now - customer.joined;
    sums[customer.cls].renegedOut++;
    depart(customer, cell, 1);
    leave(who);
  }

  void depart(const Customer& customer, Cell& cell, uint8_t outcome) {
    present[customer.station].change(-1, now);
    cell.departed++;
    cell.sojournSum += now - customer.joined;
    if (LOGS) write(customer, outcome, now);
  }

  void write(const Customer& customer, uint8_t outcome, double at) {
    log.add({customer.number, customer.cls, customer.station, outcome, customer.joined,
             customer.started, customer.ended, at});
  }

  void leave(uint32_t who) {
    Customer& customer = customers[who];
    ClassSums& sum = sums[customer.cls];
    sum.exited++;
    sum.time += now - customer.entered;
    sum.visits += customer.visits;
    customer.stamp++;
    customer.visits = 0;
    lastExit = now;
    unused.push_back(who);
  }

  void logUnfinished() {
    for (const Customer& customer : customers) {
      if (customer.visits == 0) continue;
      write(customer, 2, std::numeric_limits<double>::quiet_NaN());
    }
  }

  static double quantile(std::vector<double>& waits, uint64_t zeros, double p) {
    const size_t count = waits.size() + zeros;
    if (count == 0) return 0;
    const double place = p * double(count - 1);
    const size_t below = size_t(place);
    const auto at = [&](size_t rank) {
      if (rank < zeros) return 0.0;
      const auto k = waits.begin() + long(std::min(rank, count - 1) - zeros);
      std::nth_element(waits.begin(), k, waits.end());
      return *k;
    };
    const double first = at(below);
    return place == double(below) ? first : first + (place - double(below)) * (at(below + 1) - first);
  }

  void tell(Cell& cell, double span, std::vector<double>& out) {
    const uint64_t zeros = cell.started - cell.waits.size();
    const double p50 = quantile(cell.waits, zeros, 0.5);
    const double p90 = quantile(cell.waits, zeros, 0.9);
    const double p95 = quantile(cell.waits, zeros, 0.95);
    kept += p50 + p95;
    out.push_back(cell.waitSum / double(cell.started));
    out.push_back(p90);
    out.push_back((cell.queueArea + double(cell.queue) * now) / span);
    out.push_back((cell.busyArea + double(cell.busy) * now) / span);
    out.push_back(double(cell.reneged));
    out.push_back(cell.sojournSum / double(cell.departed));
  }

 public:
  double kept = 0;  // so that no compiler leaves a figure out
};

template <bool LOGS>
static void timed(const Network& network, uint64_t first) {
  std::vector<double> times;
  std::vector<std::vector<double>> told;
  uint64_t events = 0, visits = 0;
  for (uint64_t round = 0; round < 4; round++) {
    const double from = cpu();
    Run<LOGS> run(network, 1 + first + round);
    run.live();
    told.push_back(run.figures());
    if (round == 0) continue;
    times.push_back(cpu() - from);
    events += run.events;
    visits = run.log.size();
  }
  std::printf("seconds %.6f events %.3f visits %llu\n", median(times), double(events) / 3,
              (unsigned long long)visits);
  for (const auto& figures : told) {
    for (const double figure : figures) std::printf("%.9g ", figure);
    std::printf("\n");
  }
}

static void loop(const Network& network, uint64_t count) {
  uint64_t events = 0;
  for (uint64_t round = 0; round < count; round++) {
    Run<false> run(network, 1 + round);
    run.live();
    events += run.events + uint64_t(run.figures()[0] < 0);
  }
  std::printf("events %llu\n", (unsigned long long)events);
}

int main(int argc, char** argv) {
  const std::string mode = argc == 4 ? argv[1] : "";
  if (mode == "run") timed<false>(readNetwork(argv[2]), uint64_t(std::atoll(argv[3])));
  else if (mode == "log") timed<true>(readNetwork(argv[2]), uint64_t(std::atoll(argv[3])));
  else if (mode == "loop") loop(readNetwork(argv[2]), uint64_t(std::atoll(argv[3])));
  else {
    std::fprintf(stderr, "see the top of network.cpp for its use\n");
    return 2;
  }
  return 0;
}
