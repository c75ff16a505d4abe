// What the programs of the yardstick share: a clock, chance, and a binary heap of plain structs.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

struct Event {
  double time;
  uint32_t who;
  uint32_t kind;
};

inline bool before(const Event& a, const Event& b) {
  return a.time < b.time || (a.time == b.time && a.who < b.who);
}

// A binary heap of plain structs with a hole that moves.
class Heap {
 public:
  explicit Heap(size_t room) { items.reserve(room); }
  bool empty() const { return items.empty(); }
  const Event& top() const { return items[0]; }
  void push(const Event& event) {
    size_t hole = items.size();
    items.push_back(event);
    while (hole > 0) {
      const size_t parent = (hole - 1) / 2;
      if (!before(event, items[parent])) break;
      items[hole] = items[parent];
      hole = parent;
    }
    items[hole] = event;
  }
  // As the standard library does: the hole goes down to a leaf, the last event rises from there.
  void pop() {
    const Event last = items.back();
    items.pop_back();
    const size_t size = items.size();
    if (size == 0) return;
    size_t hole = 0;
    size_t child = 2;
    while (child < size) {
      child -= before(items[child - 1], items[child]);
      items[hole] = items[child];
      hole = child;
      child = 2 * hole + 2;
    }
    if (child == size) {
      items[hole] = items[child - 1];
      hole = child - 1;
    }
    while (hole > 0) {
      const size_t parent = (hole - 1) / 2;
      if (!before(last, items[parent])) break;
      items[hole] = items[parent];
      hole = parent;
    }
    items[hole] = last;
  }

 private:
  std::vector<Event> items;
};

inline double cpu() { return double(std::clock()) / CLOCKS_PER_SEC; }

inline double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// xoshiro256+ (Blackman and Vigna, 2018), the usual choice for speed.
struct Chance {
  uint64_t s[4];
  explicit Chance(uint64_t seed) {
    for (auto& word : s) {
      seed += 0x9e3779b97f4a7c15ull;
      uint64_t z = seed;
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
      z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
      word = z ^ (z >> 31);
    }
  }
  double uniform() {
    const uint64_t result = s[0] + s[3];
    const uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = (s[3] << 45) | (s[3] >> 19);
    return double(result >> 11) * 0x1.0p-53;
  }
  double exponential() { return -std::log1p(-uniform()); }
  // The polar method (Marsaglia and Bray, 1964); it gives two at a time.
  double normal() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double x, y, square;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    const double factor = std::sqrt(-2 * std::log(square) / square);
    spare = y * factor;
    hasSpare = true;
    return x * factor;
  }

 private:
  double spare = 0;
  bool hasSpare = false;
};
