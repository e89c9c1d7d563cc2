//! JSON that older versions kept: one value where there may now be several, or another shape of it.

use serde::{Deserialize, Deserializer};

/// A value in the shape of an older version, or in that of today.
#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Either<Old, New> {
    /// As an older version kept it.
    Old(Old),
    /// As it is kept today.
    New(New),
}

/// A list; one value alone is a list of one.
pub(crate) fn one_or_many<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(match Either::<Vec<T>, T>::deserialize(deserializer)? {
        Either::Old(many) => many,
        Either::New(one) => vec![one],
    })
}
