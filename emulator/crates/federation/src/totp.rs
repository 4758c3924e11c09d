//! One-time codes of virtual MFA devices: [RFC 6238](https://www.rfc-editor.org/rfc/rfc6238) as IAM and Identity Center
//! use it, with SHA-1, steps of 30 seconds and six digits.

use std::fmt;

use aws::Timestamp;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use qrcode::{Color, QrCode};
use totp_rs::{Builder, Secret, Totp};

/// The number of 30-second steps since 1970. A code of a step counts once: whoever accepts it keeps its step and takes
/// only later ones.
pub type Step = u64;

const SECONDS_PER_STEP: u64 = 30;
/// How many steps before and after the present a code may be from: the device's clock is not exact.
const WINDOW: u64 = 1;

/// The secret that a device and AWS share.
#[derive(Clone, PartialEq, Eq)]
pub struct Seed(Totp);

/// The seed is not base32 of 16 bytes or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a seed is base32 of at least 16 bytes")]
pub struct SeedError;

/// The picture cannot hold so much text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too long for a QR code")]
pub struct PictureError;

impl Seed {
    /// From the bytes of the secret; AWS makes 40 of them.
    ///
    /// # Errors
    /// When they are fewer than the 16 that RFC 4226 asks for.
    pub fn new(secret: &[u8]) -> Result<Seed, SeedError> {
        Builder::new().with_secret(secret.to_vec()).build().map(Seed).map_err(|_| SeedError)
    }
    /// From base32, as people type it: in either case, with or without padding.
    ///
    /// # Errors
    /// When it is not base32 of at least 16 bytes.
    pub fn from_base32(text: &str) -> Result<Seed, SeedError> {
        let upper = text.trim_end_matches('=').to_ascii_uppercase();
        let secret = Secret::try_from_base32(upper).map_err(|_| SeedError)?;
        Seed::new(secret.as_ref())
    }
    /// In base32, `Base32StringSeed` before its second encoding in
    /// [CreateVirtualMFADevice](https://docs.aws.amazon.com/IAM/latest/APIReference/API_VirtualMFADevice.html).
    pub fn to_base32(&self) -> String {
        self.0.secret().to_base32()
    }
    /// The code of this moment.
    pub fn code(&self, at: Timestamp) -> String {
        self.0.generate(seconds(at)).to_string()
    }
    /// The step that the code is of, when it is of the present, the one before or the one after.
    ///
    /// The caller refuses a step that is not later than the last one it accepted.
    pub fn check(&self, code: &str, at: Timestamp) -> Option<Step> {
        let present = seconds(at) / SECONDS_PER_STEP;
        (present.saturating_sub(WINDOW)..=present.saturating_add(WINDOW)).find(|step| self.is_of(code, *step))
    }
    /// The step of the second of two codes that follow each other, as
    /// [EnableMFADevice](https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html) asks for.
    pub fn check_consecutive(&self, first: &str, second: &str, at: Timestamp) -> Option<Step> {
        let present = seconds(at) / SECONDS_PER_STEP;
        let earliest = present.saturating_sub(WINDOW).max(1);
        (earliest..=present.saturating_add(WINDOW))
            .find(|step| self.is_of(first, step - 1) && self.is_of(second, *step))
    }
    fn is_of(&self, code: &str, step: Step) -> bool {
        // Six digits and nothing else: the library would also take a code with a space in the middle.
        code.len() == 6
            && code.bytes().all(|byte| byte.is_ascii_digit())
            && self.0.generate(step.saturating_mul(SECONDS_PER_STEP)).to_string() == code
    }
    /// What the QR code of a virtual device says:
    /// [`otpauth://totp/<device>@<account>?secret=<seed>`](https://docs.aws.amazon.com/IAM/latest/APIReference/API_VirtualMFADevice.html).
    pub fn uri(&self, device: &str, account: &str) -> String {
        let (device, account) = (utf8_percent_encode(device, LABEL), utf8_percent_encode(account, LABEL));
        format!("otpauth://totp/{device}@{account}?secret={}", self.to_base32())
    }
}

impl fmt::Debug for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seed(..)")
    }
}

const LABEL: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

fn seconds(at: Timestamp) -> u64 {
    // Before 1970 there are no codes: all of that time is the first step.
    u64::try_from(at.seconds()).unwrap_or(0)
}

/// The text as a picture for an authenticator to look at: a QR code in black and white, PNG.
///
/// # Errors
/// When the text is too long for one.
pub fn qr_png(text: &str) -> Result<Vec<u8>, PictureError> {
    const SCALE: usize = 6;
    const QUIET: usize = 4;
    let code = QrCode::new(text).map_err(|_| PictureError)?;
    let width = code.width();
    let colors = code.to_colors();
    let side = (width + 2 * QUIET) * SCALE;
    let mut pixels = vec![255_u8; side * side];
    for (at, pixel) in pixels.iter_mut().enumerate() {
        let (x, y) = ((at % side) / SCALE, (at / side) / SCALE);
        let (Some(x), Some(y)) = (x.checked_sub(QUIET), y.checked_sub(QUIET)) else { continue };
        if x < width && colors.get(y * width + x) == Some(&Color::Dark) {
            *pixel = 0;
        }
    }
    encode(&pixels, u32::try_from(side).map_err(|_| PictureError)?)
}

fn encode(pixels: &[u8], side: u32) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(|_| PictureError)?;
    writer.write_image_data(pixels).map_err(|_| PictureError)?;
    writer.finish().map_err(|_| PictureError)?;
    Ok(bytes)
}
