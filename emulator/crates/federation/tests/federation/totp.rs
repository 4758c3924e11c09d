use aws::Timestamp;
use federation::totp::{Seed, qr_png};

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

fn seed() -> Seed {
    Seed::new(b"12345678901234567890").unwrap()
}

#[test]
fn codes_are_those_of_rfc_6238() {
    // https://www.rfc-editor.org/rfc/rfc6238#appendix-B, the last six of its eight digits.
    let vectors = [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ];
    for (time, code) in vectors {
        assert_eq!(seed().code(at(time)), code);
        assert_eq!(seed().check(code, at(time)), Some(u64::try_from(time).unwrap() / 30));
    }
}

#[test]
fn a_code_counts_for_its_step_and_one_before_and_after() {
    let code = seed().code(at(3000));
    let cases = [(2969, None), (2970, Some(100)), (3000, Some(100)), (3059, Some(100)), (3060, None)];
    for (time, step) in cases {
        assert_eq!(seed().check(&code, at(time)), step, "{time}");
    }
}

#[test]
fn only_six_digits_are_a_code() {
    let code = seed().code(at(3000));
    let (left, right) = code.split_at(3);
    let spaced = format!("{left} {right}");
    for text in [
        "",
        "12345",
        "1234567",
        " 287082",
        "２８７０８２",
        &spaced,
        &format!("{code} "),
        &format!("+{}", code.split_at(1).1),
    ] {
        assert_eq!(seed().check(text, at(3000)), None, "{text:?}");
    }
}

#[test]
fn two_codes_must_follow_each_other() {
    let (first, second, third) = (seed().code(at(2970)), seed().code(at(3000)), seed().code(at(3030)));
    assert_eq!(seed().check_consecutive(&first, &second, at(3000)), Some(100));
    assert_eq!(seed().check_consecutive(&second, &third, at(3000)), Some(101));
    for (one, other) in [(&second, &first), (&first, &first), (&first, &third)] {
        assert_eq!(seed().check_consecutive(one, other, at(3000)), None);
    }
    assert_eq!(seed().check_consecutive(&first, &second, at(3100)), None);
    assert_eq!(seed().check_consecutive(&first, &second, at(0)), None);
}

#[test]
fn a_seed_survives_base32() {
    assert_eq!(seed().to_base32(), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assert_eq!(Seed::from_base32("gezdgnbvgy3tqojqgezdgnbvgy3tqojq").unwrap(), seed());
    let long = Seed::new(&[7; 40]).unwrap();
    assert_eq!(Seed::from_base32(&long.to_base32()).unwrap(), long);
    for text in ["", "GEZDGNBV", "not base32!", "1111111111111111111111111111111111"] {
        assert!(Seed::from_base32(text).is_err(), "{text}");
    }
    assert_eq!(format!("{:?}", seed()), "Seed(..)");
}

#[test]
fn the_picture_says_what_the_uri_says() {
    let uri = seed().uri("ada phone", "111122223333");
    assert!(uri.starts_with("otpauth://totp/ada%20phone@111122223333?secret=GEZDGNBV"), "{uri}");
    let picture = qr_png(&uri).unwrap();
    assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"));
    let mut reader = png::Decoder::new(std::io::Cursor::new(&picture)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    assert_eq!(frame.width, frame.height);
    let width = usize::try_from(frame.width).unwrap();
    // The quiet zone, then the corner of the finder pattern: seven dark modules, of six pixels each.
    assert_eq!(pixels[0], 255);
    let row = &pixels[24 * width..25 * width];
    assert!(row[24..24 + 42].iter().all(|pixel| *pixel == 0));
    assert_eq!(row[24 + 42], 255);
    assert!(qr_png(&"x".repeat(5000)).is_err());
}
