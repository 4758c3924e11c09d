//! What identity providers send is taken when it is theirs, and nothing else is.

#[cfg(test)]
mod jwt;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod metadata;
#[cfg(test)]
mod mutations;
#[cfg(test)]
mod peer;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod requests;
#[cfg(test)]
mod stage;
#[cfg(test)]
mod totp;
#[cfg(test)]
mod wrapping;
