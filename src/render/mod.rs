//! Site → pages.

pub mod output;
pub mod files;

/// Stub.
pub mod theme {
    /// Stub.
    #[derive(Debug)]
    pub struct Theme;
    impl Theme {
        /// Stub.
        pub fn load(_: &crate::source::Sources, _: crate::lang::Lang) -> (Self, Vec<crate::fault::Fault>) {
            (Self, Vec::new())
        }
    }
}

/// Stub.
pub fn render(
    _: &crate::link::site::Site,
    _: &theme::Theme,
    _: &[crate::source::Asset],
) -> (output::Output, Vec<crate::fault::Fault>) {
    (output::Output::default(), Vec::new())
}
