/**
 * The words around the tables of docs/benchmarks.md.
 *
 * The one rule: figures come from the stopwatch; what stands here as words is how it was measured,
 * and what was tried before.
 */

/** The parts of the page that the stopwatch fills in. */
export interface Page {
  /** Cores, Node and load. */
  readonly machine: string;
  readonly kernel: string;
  readonly networks: string;
  readonly logs: string;
  readonly distances: string;
  readonly workers: string;
  readonly simpy: string;
  readonly command: string;
  readonly region: string;
  readonly profile: string;
}

/** The whole of docs/benchmarks.md. */
export function pageOf(page: Page): string {
  return `# Speed

Written by the stopwatch itself; do not edit, run it again:

\`\`\`sh
npm run bench
\`\`\`

Some parts alone, in the terminal only: \`npm run bench -- networks simpy\` (parts: networks, workers,
simpy, command, kernel, region, profile).

Measured with g++ -O2 on ${page.machine}. Seconds on
such a machine drift by a third and more; the ratios within one run are what counts.

- **How**: every measurement has a process of its own, which runs once to warm up and three times for
  the clock, and gives the middle one. What is timed is processor time inside the run, of all threads
  of the process. Ours and C++ take turns; the ratio is the middle one of the rounds, and "low to high"
  are the lowest and the highest. Memory is the peak of that process by its own count, loader included.
- **An event** is an arrival, a start or an end of service, or a customer who gives up; a timer that
  no longer applies is none. **A hold** takes the earliest event and puts it back later.

## Network files

What \`klantreis network\` runs: the file compiled once, then whole replications with all figures, beside
\`test/bench/cpp/network.cpp\`, the same model by hand: a binary heap of plain structs, customers in plain
structs, a list per station and priority, timers of patience left in the heap. It keeps what the
command tells: waits with their quantiles, counts, sojourns and time integrals per station and class,
the distribution of the number present. "C++ keeps the mean wait only" is \`test/bench/cpp/queue.cpp\`,
written for one queue and nothing else. All draw their chance in the run: here Threefry-2x32-20 keyed
by customer and decision, with inverse distributions; there xoshiro256+ with logarithms and the polar
method. 5 rounds.

${page.networks}

**Same work**: the numbers of events agree within 1 %, and mean and P90 of the wait, queue length, busy
servers, numbers who gave up and sojourn per station and class, each a mean over 20 replications of
either program, within 5 standard errors; else the stopwatch stops. ${page.distances}

### With a log of every visit

Per visit: customer, class, station, moments of joining, start, end and leaving, and how it ended.
"At most twice the time" is told all three ways it can be read.

${page.logs}

### Two threads

The clock on the wall, threads opened and closed within it, each job in a process of its own. "Others
had" is the share of the cores that other programs used meanwhile: only rounds with at most 5 % of that
say something of our threads.
Processor seconds are of all threads, over one and over two: what the second thread costs extra,
whoever else is at work. "C++ gained" is what two processes of the C++ program gained over one, right
after: what the machine has to give.

${page.workers}

### SimPy

The same files, shorter, in SimPy as its guide writes such models (\`test/bench/python/network.py\`), where
there is a Python that has it. It keeps sums of waits only.

${page.simpy}

### The command

As a user starts it, cold, in one thread: memory is that of all rooms, the loader and the thread.

${page.command}

## The kernel and its event queue

The kernel with rules that keep the mean wait only, beside \`test/bench/cpp/queue.cpp\`. Both read the same
arrival and service times, and the stopwatch stops unless mean waits agree to nine digits; in the rows
"drawn in the run" each draws its own. The queue's yardstick is \`std::priority_queue\`; the heap of our
C++ programs has to be within 1.2× of that.

${page.kernel}

## The whole region

All of Haaglanden from 2023 to 2033, one design, with the journey log kept: as shipped, and with every mechanism
of the model switched on in the design of 2028 (\`everything-on\`).

${page.region}

## Where the time goes

Shares of self time, by \`test/bench/profile.ts\`, without inlining: that makes small functions dearer than
they are, but tells whose they are. Chance is the generator and the inverse distributions; rules are
what the format of networks and the model of care decide.

${page.profile}

The C++ programs keep less for every customer: one line and one stamp instead of levels that may
change, interruption, blocking and resources; a generator that moves on instead of one keyed by who
decides what, which is what lets scenarios share their chance. With 200,000 pending events it is the
memory of events and customers that counts.

## What was tried

- **Event queue in buckets of time** (a ladder queue of one rung) instead of one heap: above some
  thousands of pending events it beats \`std::priority_queue\`; below that the heap is kept.
- **Sinking the hole to a leaf** and letting the last event rise from there, without a branch that the
  processor can guess wrong: as the standard library does.
- **Fields of classes without a value of their own** were defined as undefined first, so that V8 kept
  numbers in them as objects, made anew at every change of the clock: without it (a setting of the
  TypeScript compiler) a tenth to a quarter less time, everywhere.
- **Limits of V8 on what is inlined**, raised by the network command and its stopwatch: a sixth less time.
  The region loses by it.
- **A built program** (plain modules, made at the first start) instead of TypeScript read at every start: half
  the time of a start, 20 to 45 MB less.
- **Customers as records** (two typed arrays for all of a customer) instead of a column a property: a tenth
  more time with shifts for the places, a third more with multiplication; once constants were constant, no
  difference with shifts. The columns stayed.
- **Keys of events as two whole numbers** instead of one of 53 bits: a tenth less time with 200,000 pending,
  nothing elsewhere; not in use.
- **A logarithm of our own**, the same to the bit as that of V8: two to three times its time.
- **One station, first come first served, written out in one function** of the language (no classes, no
  priorities, no interruption): 25 ns an event where C++ takes 21. So it is not the language that costs most,
  but what a kernel has to look at for all behaviours, here in twice as many instructions.
- **Numbers handed over in fields instead of arguments** in the event queue, so that no number has to be
  boxed: no gain.
- **Arrivals streamed in chunks** instead of one long list: 30 MB less.
- **Exponential races with a bound** (most losers are known without a logarithm) and one draw for a
  race of many: in the region.
- **Constants kept constant** (\`bin/constants.mjs\`): the bundler makes variables of all that stands at the top of
  a module, so that V8 read each step and place from memory at every use, and looked whether it was still a whole
  number. A twentieth to a fourteenth less time on networks, a twentieth on the region.
- **Only the behaviours a network uses** (\`engine/stations/uses.ts\`): no columns for the others and no look at
  them for each customer; no look whether an event still counts where nobody gives up or is interrupted; no
  time integrals in the kernel that the statistics keep by class. A tenth less time with 200,000 pending, one
  to two in a hundred elsewhere. Later also: no moments of joining, plans and last stations where nobody asks for
  them, and shares of occupancy in columns instead of lists: another seventh less time with 200,000 pending,
  and 15 to 20 MB.
- **Memory of columns used again** by columns that grow and by the next run (\`engine/columns.ts\`): 20 to 40 MB
  less with 200,000 pending, 10 to 20 with M/M/50. Node keeps what was outgrown until it happens to clean up. What is left
  above a run's own columns are some 20 MB that come with the second run and are no columns: most likely
  the compiler of Node at work, which was not proved.
- **A build for each kind of file**, each behaviour a constant that the bundler leaves out with its branches
  and columns: 110 ns instead of 126 on M/M/50, 226 instead of 235 on the twelve stations, a fifth less with 200,000 pending,
  half of that had without it too. Two rows would still miss their target by far; 200,000 pending came to
  1.94 to 2.25, by the load of the machine. Fewer columns (above) bring one build as near, so there is one build.
- **Draws ahead of their time** (the first service together with the arrival), so that nothing waits for the generator
  and the logarithm: no gain; the processor works on past them by itself.
- **Still larger limits on inlining**: no gain.
- **Arrivals drawn a block ahead**, first all uniform numbers and then all values of them: 20 ns a draw with its logarithm
  instead of 29, since a logarithm that waits for its own number keeps the processor waiting. Two generators in step,
  or a logarithm of our own beside it: no more than that.
- **Quantiles in one search** that goes on where the one before ended, and once where all are one class: 4 ns an event on
  M/M/50. With the block of arrivals 124 became 114 there, 173 became 165 with 200,000 pending, all in turns in one hour.
- **Events alone at their instant dealt with in one flat loop** over the kernel's own columns, for networks of plain
  behaviours; whatever is not alone was left to the kernel, so that ties kept their order. Equal to the bit on the three
  networks, log included. M/M/50 90 to 94 ns where C++ takes 44 (2.04 to 2.13×), the twelve stations 187 where it takes
  83 (2.26×), 200,000 pending 154 to 176 where it takes 88 to 92 (1.7 to 1.9×). Once all is compiled M/M/50 takes 86,
  but three runs after one do not get there: Node compiles so large a loop two or three times. It is not in use: two of
  three rows would still miss, for a second set of rules of movement. What it taught:
  the same steps as methods of a class over its fields take 100 to 105 and 200; columns in a record that is made where
  the loop begins are as good as variables of the loop; the first service drawn with a block of arrivals gains 3 ns, one service ahead
  nothing; an event that goes into the place of the one taken from the heap gains nothing.
- **Threads measured as a user has them**, in the built program, each job in a process of its own; before, every
  thread of the stopwatch read the sources through a loader. 24 replications took 11.6 to 12.1 processor seconds over one thread
  and 12.4 to 12.8 over two, where it was 14.5 and 15.5. What the second thread costs is that Node compiles in every
  thread anew: of the first two replications in a thread 0.6 s in all. Compiling later, or not within a loop that is running: no gain.

## Where the limit lies

\`network.cpp\` written over line by line in the language of this program (columns for its structs, everything it
keeps and nothing else, with the generator and logarithm used here) takes 78 ns an event on M/M/50 where C++ takes 45
(1.7×), 158 to 165 on the twelve stations where C++ takes 86 to 93 (1.8×), and 207 to 213 with
200,000 pending where C++ takes 107 to 109 (1.95×), all in one hour on a busy machine. Twice the C++ time
so leaves some 12, 15 and 5 ns an event for all other behaviours, one key for ties in the order of the format, and
instants at which all ends come before all starts. Of the time on M/M/50, generator and logarithm are a
quarter, where C++ has a generator that takes next to nothing; the event queue is a seventh.
`;
}
