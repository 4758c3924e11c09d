//! A fork, and a reset, are of one moment: a call has happened there with all that it leaves, or it has not.

use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use orglab::Emulator;

use crate::delivery::names;
use crate::world::{Call, securecart};

/// Has somebody create a user, and does something when the user is there and nobody but a listener has heard of it. The call
/// goes on when that is done, or soon if it waits for the call.
fn amid_a_call(emulator: &Emulator, act: impl FnOnce()) {
    let ((reached, is_reached), (done, is_done)) = (channel(), channel::<()>());
    let is_done = Mutex::new(is_done);
    emulator.core().listen(Arc::new(move |event| {
        if event.name == "CreateUser" {
            reached.send(()).unwrap();
            // Whether it is done or time is up, the call goes on.
            let _ = is_done.lock().unwrap().recv_timeout(Duration::from_millis(300));
        }
    }));
    std::thread::scope(|scope| {
        scope.spawn(|| Call::iam("CreateUser&UserName=amid").by(emulator, "management-root").ok());
        is_reached.recv().unwrap();
        act();
        drop(done);
    });
    emulator.core().listen(Arc::new(|_| {}));
}

/// Whether the user is there, the event is in the history, and how often it is delivered.
fn traces(emulator: &Emulator) -> (bool, bool, usize) {
    let account = aws::AccountId::new(111_111_111_111);
    let is_there = emulator.core().snapshot().account(account).unwrap().iam.user("amid").is_some();
    let is_remembered = emulator.core().history().events().iter().any(|event| event.name == "CreateUser");
    (is_there, is_remembered, names(emulator).iter().filter(|name| *name == "CreateUser").count())
}

#[test]
fn a_fork_has_the_event_of_every_change_that_it_has() {
    let emulator = securecart();
    let mut fork = None;
    amid_a_call(&emulator, || fork = Some(emulator.fork()));
    assert_eq!(traces(&emulator), (true, true, 1));
    assert_eq!(traces(&fork.unwrap()), (true, true, 1));
}

#[test]
fn after_a_reset_nothing_is_told_of_a_call_that_was_under_way() {
    let emulator = securecart();
    amid_a_call(&emulator, || emulator.reset());
    assert_eq!(traces(&emulator), (false, false, 0));
}
