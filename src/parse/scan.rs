//! Looking for bytes, many at a time.
//!
//! In: bytes and what is looked for. Out: where it stands. A chunk is looked at to its end even where the
//! answer is known sooner, for that is what lets the compiler compare all of it in a few steps.

/// Returns the place of the first byte that `is_wanted`.
#[inline]
pub(super) fn first(bytes: &[u8], is_wanted: impl Fn(u8) -> bool) -> Option<usize> {
    // A chunk of eight is for what is shorter than five Han.
    if bytes.len() < 16 { by_chunks::<8>(bytes, is_wanted) } else { by_chunks::<16>(bytes, is_wanted) }
}

#[inline]
fn by_chunks<const CHUNK: usize>(bytes: &[u8], is_wanted: impl Fn(u8) -> bool) -> Option<usize> {
    let (chunks, _) = bytes.as_chunks::<CHUNK>();
    let holds = |chunk: &[u8; CHUNK]| chunk.iter().fold(false, |found, byte| found | is_wanted(*byte));
    let without = chunks.iter().take_while(|chunk| !holds(chunk)).count();
    // The last chunk reaches back over bytes that have been looked at.
    if without == chunks.len() && bytes.last_chunk::<CHUNK>().is_some_and(|chunk| !holds(chunk)) {
        return None;
    }
    let from = without * CHUNK;
    bytes.get(from..)?.iter().position(|byte| is_wanted(*byte)).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn a_byte_is_found_wherever_it_stands() {
        for length in 0..70 {
            let mut bytes = vec![b'a'; length];
            assert_eq!(first(&bytes, |byte| byte == b'x'), None);
            for at in (0..length).rev() {
                bytes[at] = b'x';
                assert_eq!(first(&bytes, |byte| byte == b'x'), Some(at));
            }
        }
    }
}
