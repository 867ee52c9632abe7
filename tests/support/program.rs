//! The program as a user runs it, in an environment that holds only what a test puts there.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// The program that the tests run.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_casebook");

/// The day on which the tests take place, so that no page falls due between two runs.
pub(crate) const TODAY: &str = "2026-01-01";

/// A call of the program that is being put together.
pub(crate) struct Call {
    folder: PathBuf,
    arguments: Vec<OsString>,
    environment: Vec<(&'static str, String)>,
    umask: Option<&'static str>,
    input: Option<String>,
}

impl Call {
    /// Begins a call in `folder`.
    pub(crate) fn new(folder: &Path, arguments: &[&str]) -> Self {
        let arguments = arguments.iter().map(OsString::from).collect();
        Self { folder: folder.to_owned(), arguments, environment: Vec::new(), umask: None, input: None }
    }

    /// Adds an argument.
    pub(crate) fn arg(mut self, argument: impl Into<OsString>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// Sets a variable of the environment, which is empty but for `PATH`.
    pub(crate) fn env(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.environment.push((name, value.into()));
        self
    }

    /// Sets the umask, in octal.
    pub(crate) fn umask(mut self, umask: &'static str) -> Self {
        self.umask = Some(umask);
        self
    }

    /// Gives the program a text on its standard input, which is empty otherwise.
    pub(crate) fn input(mut self, text: impl Into<String>) -> Self {
        self.input = Some(text.into());
        self
    }

    /// Runs the program to its end.
    pub(crate) fn run(mut self) -> Run {
        let Some(input) = self.input.take() else {
            return Run::of(self.command().stdin(Stdio::null()).output().unwrap());
        };
        let pipes = [Stdio::piped(), Stdio::piped(), Stdio::piped()];
        let [stdin, stdout, stderr] = pipes;
        let mut child = self.command().stdin(stdin).stdout(stdout).stderr(stderr).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Run::of(child.wait_with_output().unwrap())
    }

    /// Starts the program and lets it run, unheard.
    pub(crate) fn spawn(self) -> Child {
        let quiet = Stdio::null;
        self.command().stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn().unwrap()
    }

    fn command(self) -> Command {
        let mut command = match self.umask {
            None => Command::new(PROGRAM),
            Some(umask) => {
                let mut shell = Command::new("sh");
                shell.arg("-c").arg(format!("umask {umask}; exec \"$0\" \"$@\"")).arg(PROGRAM);
                shell
            }
        };
        command.args(self.arguments).current_dir(self.folder).env_clear();
        command.envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
        command.envs(self.environment);
        command
    }
}

/// What a run of the program left behind.
#[derive(Debug)]
pub(crate) struct Run {
    /// The exit code; -1 when a signal ended it.
    pub(crate) code: i32,
    /// Results.
    pub(crate) stdout: String,
    /// Talk.
    pub(crate) stderr: String,
}

impl Run {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Returns the run, once it is sure that it ended with `code`.
    #[track_caller]
    pub(crate) fn expect_code(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }
}
