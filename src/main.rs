//! The program: runs the command line and turns its answer into an exit code.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Filling templates is millions of small allocations, which the system's own allocator is slower at.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(casebook::cli::run(std::env::args_os().collect()).code())
}
