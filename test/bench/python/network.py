"""The same networks in SimPy, as its guide writes them: a process a customer, a resource a station.

Use:  python3 network.py FILE        FILE: a network file with Poisson arrivals, exponential and
                                     lognormal service, exponential patience, FIFO or priorities

Prints one line: seconds S events E wait W. Seconds are processor time inside the run. It keeps the
sums of waits by station and class only, which is less than klantreis keeps.
"""

import json
import math
import random
import sys
import time

import simpy


def law(written, chance):
    """A function that draws; None where there is no law."""
    if written is None:
        return None
    mean = written["mean"]
    if written["dist"] == "exponential":
        return lambda: chance.expovariate(1 / mean)
    if written["dist"] != "lognormal":
        raise ValueError(written["dist"])
    variance = math.log1p(written["cv"] ** 2)
    mu, sigma = math.log(mean) - variance / 2, math.sqrt(variance)
    return lambda: chance.lognormvariate(mu, sigma)


def choice(chances, chance):
    """A function that gives a name, by inversion."""
    names = [name for name, share in chances.items() if share > 0]
    if len(names) == 1:
        return lambda: names[0]
    cumulative, total = [], 0.0
    for name in names:
        total += chances[name]
        cumulative.append(total)

    def pick():
        u = chance.random()
        for name, bound in zip(names, cumulative):
            if u < bound:
                return name
        return names[-1]

    return pick


class Model:
    def __init__(self, file, seed):
        self.env = simpy.Environment()
        self.chance = random.Random(seed)
        self.file = file
        self.events = 0
        self.waits = {}
        self.stations = {station["id"]: self.station(station) for station in file["stations"]}
        self.priority = {entry["id"]: entry.get("priority", 0) for entry in file["classes"]}

    def station(self, station):
        def by_class(part, cls):
            laws = station.get(part, {})
            return law(laws.get(cls, laws.get("default")), self.chance)

        classes = [entry["id"] for entry in self.file["classes"]]
        routing = self.file["routing"]
        routes = {cls: routing.get(cls, routing.get("default"))[station["id"]] for cls in classes}
        kind = simpy.PriorityResource if station.get("discipline") == "priority" else simpy.Resource
        return {
            "resource": kind(self.env, capacity=station["servers"]),
            "priority": station.get("discipline") == "priority",
            "service": {cls: by_class("service", cls) for cls in classes},
            "patience": {cls: by_class("patience", cls) for cls in classes},
            "route": {cls: choice(routes[cls], self.chance) for cls in classes},
        }

    def arrivals(self, stream, limit):
        env, cls, rate = self.env, stream["class"], stream["process"]["rate"]
        entry = choice(stream["entry"], self.chance)
        while limit > 0:
            yield env.timeout(self.chance.expovariate(rate))
            limit -= 1
            self.events += 1
            env.process(self.customer(cls, entry()))

    def customer(self, cls, at):
        env, waits, priority = self.env, self.waits, self.priority[cls]
        while at in self.stations:
            here = self.stations[at]
            joined = env.now
            resource = here["resource"]
            with resource.request(priority) if here["priority"] else resource.request() as request:
                patience = here["patience"][cls]
                if patience is None or request.triggered:
                    yield request
                else:
                    yield request | env.timeout(patience())
                    if not request.triggered:
                        self.events += 1
                        return
                self.events += 1
                key = (at, cls)
                count, total = waits.get(key, (0, 0.0))
                waits[key] = (count + 1, total + env.now - joined)
                yield env.timeout(here["service"][cls]())
                self.events += 1
            at = here["route"][cls]()

    def run(self):
        limit = self.file.get("stopAfterArrivals", math.inf)
        for stream in self.file["arrivals"]:
            self.env.process(self.arrivals(stream, limit))
        self.env.run(until=self.file.get("horizon"))


def main():
    with open(sys.argv[1], encoding="utf-8") as source:
        file = json.load(source)
    began = time.process_time()
    model = Model(file, 1)
    model.run()
    seconds = time.process_time() - began
    count = sum(count for count, _ in model.waits.values())
    total = sum(total for _, total in model.waits.values())
    print(f"seconds {seconds:.6f} events {model.events} wait {total / count:.9g}")


main()
