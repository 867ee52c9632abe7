//! Numbers in few bytes.
//!
//! In: numbers. Out: bytes, seven bits of a number in each, the lowest first; the eighth says that more follow (LEB128).

/// Appends `number`.
pub fn put(number: u32, bytes: &mut Vec<u8>) {
    let mut rest = number;
    while rest >= 0x80 {
        bytes.push((rest & 0x7f) as u8 | 0x80);
        rest >>= 7;
    }
    bytes.push(rest as u8);
}

/// Appends rising `numbers`, each as its distance from the one before.
pub fn put_rising(numbers: impl IntoIterator<Item = u32>, bytes: &mut Vec<u8>) {
    let mut last = 0;
    for number in numbers {
        put(number - last, bytes);
        last = number;
    }
}

#[cfg(test)]
mod tests {
    use super::{put, put_rising};

    #[test]
    fn small_numbers_are_one_byte() {
        let mut bytes = Vec::new();
        put(5, &mut bytes);
        put(300, &mut bytes);
        put_rising([3, 3, 130], &mut bytes);
        assert_eq!(bytes, [5, 0xac, 0x02, 3, 0, 127]);
    }
}
