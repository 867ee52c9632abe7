//! How a run ended, for whoever started it.
//!
//! In: nothing. Out: [`Exit`] and its code, a contract with scripts.

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Fine,
    /// There are findings of level error, or warnings under `--strict`.
    Findings,
    /// The program was used wrongly, or the disk would not.
    Usage,
}

impl Exit {
    /// Returns the process's exit code.
    pub const fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Findings => 1,
            Self::Usage => 2,
        }
    }
}
