use std::path::Path;
use std::sync::atomic::Ordering;

use tempfile::TempDir;

use super::{MEMORY_LIMIT, Store};
use crate::Blob;

fn written(store: &Store, length: usize) -> (Vec<u8>, Blob) {
    let bytes: Vec<u8> = (0..length).map(|at| u8::try_from(at % 251).unwrap()).collect();
    let mut writer = store.writer();
    for part in bytes.chunks(100_000) {
        writer.write(part).unwrap();
    }
    (bytes, writer.finish().unwrap())
}
fn files(within: &Path) -> usize {
    let directories = std::fs::read_dir(within).unwrap();
    directories.map(|directory| std::fs::read_dir(directory.unwrap().path()).unwrap().count()).sum()
}

#[test]
fn bodies_of_every_length_are_read_back_whole_and_in_part() {
    let store = Store::default();
    for length in [0, 1, MEMORY_LIMIT, MEMORY_LIMIT + 1, 1_000_000] {
        let (bytes, blob) = written(&store, length);
        assert_eq!(blob.len(), u64::try_from(length).unwrap());
        assert_eq!(blob.whole().to_bytes().unwrap(), bytes);
        let end = length.min(777_777);
        let start = end / 3;
        let part = blob.slice(u64::try_from(start).unwrap()..u64::try_from(end).unwrap());
        assert_eq!(part.to_bytes().unwrap(), bytes[start..end]);
    }
}

#[test]
fn joined_bodies_are_one() {
    let store = Store::default();
    let parts: Vec<_> = [300_000, 0, 5, 400_000].iter().map(|length| written(&store, *length)).collect();
    let all: Vec<u8> = parts.iter().flat_map(|(bytes, _)| bytes.clone()).collect();
    let joined = Blob::join(parts.into_iter().map(|(_, blob)| blob).collect());
    assert_eq!(joined.whole().to_bytes().unwrap(), all);
    assert_eq!(joined.slice(299_990..300_010).to_bytes().unwrap(), all[299_990..300_010]);
    assert!(joined.slice(9_000_000..9_000_001).is_empty());
    let part = Blob::join(vec![joined.slice(299_990..300_010).to_blob(), joined.slice(0..9).to_blob()]);
    assert_eq!(part.whole().to_bytes().unwrap(), [&all[299_990..300_010], &all[..9]].concat());
    assert_eq!(part.slice(15..25).to_bytes().unwrap(), [&all[300_005..300_010], &all[..5]].concat());
}

#[test]
fn what_memory_has_no_room_for_is_in_files_that_go_with_the_last_body_in_them() {
    let home = TempDir::new().unwrap();
    let store = Store::within(home.path());
    store.0.room.store(1_000, Ordering::Relaxed);
    let mut bodies: Vec<_> = [600, 500, 400, 0, 700].iter().map(|length| written(&store, *length)).collect();
    // Of the lengths, 600 and 400 and 0 have room; the others share a file.
    assert_eq!((files(home.path()), store.0.room.load(Ordering::Relaxed)), (1, 0));
    for (bytes, blob) in &bodies {
        assert_eq!(blob.whole().to_bytes().unwrap(), bytes);
        let half = blob.len() / 2;
        assert_eq!(blob.slice(half..blob.len()).to_bytes().unwrap(), bytes[bytes.len() / 2..]);
    }
    bodies.truncate(2);
    bodies.remove(0);
    assert_eq!((files(home.path()), store.0.room.load(Ordering::Relaxed)), (1, 1_000));
    bodies.clear();
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1, "the directory goes with the store");
    assert_eq!(files(home.path()), 0);
    store.0.room.store(0, Ordering::Relaxed);
    let again = written(&store, 10);
    assert_eq!((again.1.whole().to_bytes().unwrap().to_vec(), files(home.path())), (again.0, 1));
}

#[test]
fn nothing_stays_of_what_nobody_holds() {
    let home = TempDir::new().unwrap();
    let store = Store::within(home.path());
    let (_, small) = written(&store, 10);
    assert_eq!(files(home.path()), 0);
    let (_, large) = written(&store, 300_000);
    let (again, joined) = (large.clone(), Blob::join(vec![large.clone(), small]));
    drop((large, again));
    assert_eq!(files(home.path()), 1);
    let mut cut_off = store.writer();
    cut_off.write(&[0; 400_000]).unwrap();
    assert_eq!(files(home.path()), 2);
    drop(cut_off);
    assert_eq!(files(home.path()), 1);
    drop(store);
    assert_eq!(joined.whole().to_bytes().unwrap().len(), 300_010);
    drop(joined);
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}

/// Files under what is a file itself cannot be made.
#[test]
fn a_store_tells_why_bodies_cannot_be_written_until_one_can() {
    let home = TempDir::new().unwrap();
    let occupied = home.path().join("occupied");
    std::fs::write(&occupied, "").unwrap();
    for length in [10, 300_000] {
        let store = Store::within(&occupied);
        store.limit_memory(0);
        assert_eq!(store.failure(), None);
        for count in 1..=2 {
            let mut writer = store.writer();
            let result = writer.write(&vec![0; length]).and_then(|()| writer.finish());
            assert!(result.is_err(), "{length}");
            let failure = store.failure().unwrap();
            assert!(failure.error.starts_with(occupied.to_str().unwrap()), "{failure:?}");
            assert_eq!(failure.count, count, "{length}");
        }
        store.move_within(&home.path().join("free"));
        written(&store, length);
        assert_eq!(store.failure(), None, "{length}");
    }
}
