//! Work on many things at once, results in order, memory bounded.

use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// How many items a worker may be ahead of what was written.
const AHEAD: usize = 8;

/// How many bytes may wait to be read or written; one item may be larger.
const BYTES: u64 = 64 << 20;

/// How work is done.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// With how many threads.
    pub jobs: NonZeroUsize,
    /// Whether results come in the order of the items.
    pub ordered: bool,
}

/// Does `work` on every item and hands the results to `sink`.
///
/// In order, each item gets a channel of its own for its one result, and the receiving ends queue up; else all results
/// go through one channel. All queues are bounded, and so is the `weight` of the items between the input and the sink:
/// a slow item or a slow sink holds the others back instead of filling the memory. Ends early when `sink` breaks.
pub fn all<T: Send, R: Send>(
    plan: Plan,
    items: impl Iterator<Item = T> + Send,
    weight: impl Fn(&T) -> u64 + Send,
    work: impl Fn(T) -> R + Sync,
    mut sink: impl FnMut(R) -> ControlFlow<()>,
) {
    let jobs = plan.jobs.get();
    let (queue, waiting) = sync_channel::<Job<T, R>>(jobs);
    let (order, in_order) = sync_channel::<Receiver<Weighed<R>>>(jobs.saturating_mul(AHEAD));
    let (done, as_done) = sync_channel::<Weighed<R>>(jobs.saturating_mul(AHEAD));
    let waiting = Mutex::new(waiting);
    let scale = Scale::default();
    thread::scope(|scope| {
        let scale = &scale;
        scope.spawn(move || {
            for item in items {
                let weight = weight(&item);
                if !scale.take(weight) {
                    break;
                }
                let result = match plan.ordered {
                    true => {
                        let (result, awaited) = sync_channel(1);
                        if order.send(awaited).is_err() {
                            break;
                        }
                        result
                    }
                    false => done.clone(),
                };
                if queue.send(Job { item, weight, result }).is_err() {
                    break;
                }
            }
        });
        for _ in 0..jobs {
            scope.spawn(|| {
                while let Some(job) = next(&waiting) {
                    // Nobody waits any more when the sink broke off.
                    let _ = job.result.send((job.weight, work(job.item)));
                }
            });
        }
        // The receiving end is moved in, so that breaking off closes it and the feeder stops.
        let results: Box<dyn Iterator<Item = Weighed<R>>> = match plan.ordered {
            true => Box::new(in_order.into_iter().map_while(|awaited| awaited.recv().ok())),
            false => Box::new(as_done.into_iter()),
        };
        for (weight, result) in results {
            if sink(result).is_break() {
                break;
            }
            scale.give(weight);
        }
        scale.close();
    });
}

/// An item, and where its result is awaited.
struct Job<T, R> {
    item: T,
    weight: u64,
    result: SyncSender<Weighed<R>>,
}

/// A result, and how much its item weighed.
type Weighed<R> = (u64, R);

fn next<J>(waiting: &Mutex<Receiver<J>>) -> Option<J> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

/// Weighs what waits.
#[derive(Default)]
struct Scale {
    load: Mutex<Load>,
    lighter: Condvar,
}

#[derive(Default)]
struct Load {
    bytes: u64,
    closed: bool,
}

impl Scale {
    /// Waits until so much more may be taken; `false` when nothing is wanted any more.
    fn take(&self, weight: u64) -> bool {
        let full = |load: &mut Load| !load.closed && load.bytes > 0 && load.bytes.saturating_add(weight) > BYTES;
        let waited = self.lighter.wait_while(self.load(), full);
        let mut load = waited.unwrap_or_else(PoisonError::into_inner);
        load.bytes = load.bytes.saturating_add(weight);
        !load.closed
    }

    fn give(&self, weight: u64) {
        let mut load = self.load();
        load.bytes = load.bytes.saturating_sub(weight);
        self.lighter.notify_one();
    }

    fn close(&self) {
        self.load().closed = true;
        self.lighter.notify_one();
    }

    fn load(&self) -> MutexGuard<'_, Load> {
        self.load.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    fn plan(jobs: usize, ordered: bool) -> Plan {
        Plan {
            jobs: NonZeroUsize::new(jobs).unwrap(),
            ordered,
        }
    }

    fn slow_when_even(n: u64) -> u64 {
        thread::sleep(Duration::from_micros(if n.is_multiple_of(2) { 300 } else { 0 }));
        n
    }

    fn results(plan: Plan, weight: u64) -> Vec<u64> {
        let mut seen = Vec::new();
        all(
            plan,
            0..200,
            |_| weight,
            slow_when_even,
            |n| {
                seen.push(n);
                ControlFlow::Continue(())
            },
        );
        seen
    }

    #[test]
    fn results_come_in_the_order_of_the_items_whatever_is_done_first() {
        assert_eq!(results(plan(4, true), 0), (0..200).collect::<Vec<_>>());
    }

    #[test]
    fn results_come_as_they_are_done_where_order_does_not_count() {
        let mut seen = results(plan(4, false), 0);
        seen.sort_unstable();
        assert_eq!(seen, (0..200).collect::<Vec<_>>());
    }

    #[test]
    fn items_heavier_than_all_that_may_wait_are_done_one_at_a_time() {
        assert_eq!(results(plan(4, true), BYTES + 1).len(), 200);
        assert_eq!(results(plan(4, false), u64::MAX).len(), 200);
    }

    #[test]
    fn a_sink_that_breaks_off_stops_an_endless_input() {
        for ordered in [true, false] {
            for weight in [0, BYTES] {
                let mut seen = 0;
                let stop_at_ten = |_| {
                    seen += 1;
                    if seen == 10 {
                        ControlFlow::Break(())
                    } else {
                        ControlFlow::Continue(())
                    }
                };
                all(plan(2, ordered), 0.., |_| weight, |n: u64| n, stop_at_ten);
                assert_eq!(seen, 10);
            }
        }
    }

    #[test]
    fn a_slow_sink_holds_the_reading_back() {
        for ordered in [true, false] {
            let taken = AtomicUsize::new(0);
            let items = (0..1000).inspect(|_| {
                taken.fetch_add(1, Ordering::SeqCst);
            });
            let mut most_ahead = 0;
            let mut written = 0;
            all(
                plan(2, ordered),
                items,
                |_| 1,
                |n: u64| n,
                |_| {
                    written += 1;
                    thread::sleep(Duration::from_micros(50));
                    most_ahead = most_ahead.max(taken.load(Ordering::SeqCst) - written);
                    ControlFlow::Continue(())
                },
            );
            assert!(most_ahead <= 2 * AHEAD + 6, "{most_ahead} items ahead");
        }
    }
}
