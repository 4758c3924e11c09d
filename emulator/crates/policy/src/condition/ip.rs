//! `IpAddress` and `NotIpAddress`: CIDR ranges of either version; lists may mix them.

use std::net::IpAddr;

use super::Comparison;

/// A CIDR range. Bits of the address beyond the prefix do not count.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Network {
    address: IpAddr,
    prefix: u32,
}

impl Network {
    /// An address without a prefix is that address alone.
    pub(crate) fn parse(text: &str) -> Result<Network, &'static str> {
        const EXPECTED: &str = "an IP address or a range such as 203.0.113.0/24";
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, Some(prefix)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().map_err(|_| EXPECTED)?;
        let longest = if address.is_ipv4() { 32 } else { 128 };
        let prefix = match prefix {
            Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse().map_err(|_| EXPECTED)?,
            Some(_) => return Err(EXPECTED),
            None => longest,
        };
        if prefix > longest { Err(EXPECTED) } else { Ok(Network { address, prefix }) }
    }

    /// The first address, and the one behind the last, where there is one.
    pub(super) fn ends(&self) -> (IpAddr, Option<IpAddr>) {
        match self.address {
            IpAddr::V4(address) => {
                let hosts = u32::MAX.checked_shr(self.prefix).unwrap_or(0);
                let first = address.to_bits() & !hosts;
                let behind = (first | hosts).checked_add(1).map(|behind| IpAddr::V4(behind.into()));
                (IpAddr::V4(first.into()), behind)
            }
            IpAddr::V6(address) => {
                let hosts = u128::MAX.checked_shr(self.prefix).unwrap_or(0);
                let first = address.to_bits() & !hosts;
                let behind = (first | hosts).checked_add(1).map(|behind| IpAddr::V6(behind.into()));
                (IpAddr::V6(first.into()), behind)
            }
        }
    }

    /// Whether every address of it is in another range.
    pub(crate) fn is_within(&self, other: &Network) -> bool {
        self.prefix >= other.prefix && other.contains(self.address)
    }
    /// The same range as it should be written, where bits of the address are beyond the prefix.
    pub(crate) fn masked(&self) -> Option<String> {
        let (first, _) = self.ends();
        (first != self.address).then(|| format!("{first}/{}", self.prefix))
    }

    /// A range of one version holds no address of the other.
    fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address) {
            (IpAddr::V4(network), IpAddr::V4(address)) => {
                let differing = (network.to_bits() ^ address.to_bits()).leading_zeros();
                differing >= self.prefix
            }
            (IpAddr::V6(network), IpAddr::V6(address)) => {
                let differing = (network.to_bits() ^ address.to_bits()).leading_zeros();
                differing >= self.prefix
            }
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
        }
    }
}

pub(super) fn compare(networks: &[Network], value: &str) -> Comparison {
    match value.parse() {
        Ok(address) => Comparison::from(networks.iter().any(|network| network.contains(address))),
        Err(_) => Comparison::WrongType,
    }
}
