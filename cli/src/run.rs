//! Work on many things at once, results in order, memory bounded.

use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How many items a worker may be ahead of what was written.
const AHEAD: usize = 8;

/// An item, and where its result is awaited.
type Job<T, R> = (T, SyncSender<R>);

/// Does `work` on every item with `jobs` threads and hands the results to `sink` in the order of the items.
///
/// Each item gets a channel of its own for its one result; the receiving ends queue up in order. Both queues are
/// bounded, so a slow item or a slow sink holds the others back instead of filling the memory. Ends early when
/// `sink` breaks.
pub fn in_order<T: Send, R: Send>(
    jobs: NonZeroUsize,
    items: impl Iterator<Item = T> + Send,
    work: impl Fn(T) -> R + Sync,
    mut sink: impl FnMut(R) -> ControlFlow<()>,
) {
    let (queue, waiting) = sync_channel::<Job<T, R>>(jobs.get());
    let (order, results) = sync_channel::<Receiver<R>>(jobs.get().saturating_mul(AHEAD));
    let waiting = Mutex::new(waiting);
    thread::scope(|scope| {
        scope.spawn(move || {
            for item in items {
                let (result, awaited) = sync_channel(1);
                if order.send(awaited).is_err() || queue.send((item, result)).is_err() {
                    break;
                }
            }
        });
        for _ in 0..jobs.get() {
            scope.spawn(|| {
                while let Some((item, result)) = next(&waiting) {
                    // Nobody waits any more when the sink broke off.
                    let _ = result.send(work(item));
                }
            });
        }
        // `results` is moved in, so that breaking off closes it and the feeder stops.
        for result in results.into_iter().map_while(|awaited| awaited.recv().ok()) {
            if sink(result).is_break() {
                break;
            }
        }
    });
}

fn next<J>(waiting: &Mutex<Receiver<J>>) -> Option<J> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    fn jobs(n: usize) -> NonZeroUsize {
        NonZeroUsize::new(n).unwrap()
    }

    #[test]
    fn results_come_in_the_order_of_the_items_whatever_is_done_first() {
        let mut seen = Vec::new();
        let slow_when_even = |n: u64| {
            thread::sleep(Duration::from_micros(if n.is_multiple_of(2) { 300 } else { 0 }));
            n
        };
        in_order(jobs(4), 0..200, slow_when_even, |n| {
            seen.push(n);
            ControlFlow::Continue(())
        });
        assert_eq!(seen, (0..200).collect::<Vec<_>>());
    }

    #[test]
    fn a_sink_that_breaks_off_stops_an_endless_input() {
        let mut seen = 0;
        in_order(
            jobs(2),
            0..,
            |n: u64| n,
            |_| {
                seen += 1;
                if seen == 10 {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            },
        );
        assert_eq!(seen, 10);
    }

    #[test]
    fn a_slow_sink_holds_the_reading_back() {
        let taken = AtomicUsize::new(0);
        let items = (0..1000).inspect(|_| {
            taken.fetch_add(1, Ordering::SeqCst);
        });
        let mut most_ahead = 0;
        let mut written = 0;
        in_order(
            jobs(2),
            items,
            |n: u64| n,
            |_| {
                written += 1;
                thread::sleep(Duration::from_micros(50));
                most_ahead = most_ahead.max(taken.load(Ordering::SeqCst) - written);
                ControlFlow::Continue(())
            },
        );
        assert!(most_ahead <= 2 * AHEAD + 4, "{most_ahead} items ahead");
    }
}
