//! The program: runs the command line and turns its answer into an exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(casebook::cli::run(std::env::args_os().collect()).code())
}
