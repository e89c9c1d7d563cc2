//! Files of packed formats (PDF, DOCX) are read in a process of their own, with limits: what strangers made can make
//! a reader fail, grow or run for ever, and must not do so to the record.
//!
//! The process is the same program, called by a command that the help does not list. It sets its own limits (POSIX
//! `setrlimit`: address space, processor time; no files, no further processes), reads the file from its standard
//! input and answers with the layout. Whoever called it waits no longer than the limit. Where no program was named, as
//! in tests of libraries, the file is read in this process.

use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Condvar, Mutex, OnceLock, PoisonError};
use std::time::Duration;
use tarazy_read::block::Layout;
use tarazy_read::{DecodeError, Packed, ReadError, Reading, Refusal, With};
use tarazy_words::gazetteer::Gazetteer;

/// The command by which the program reads for itself.
pub const COMMAND: &str = "internal-read";
/// No more than so many files are read at once.
const AT_ONCE: usize = 2;
/// No more of an answer is taken, in bytes.
const LONGEST: u64 = 512 << 20;

/// What a file may take to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Memory, in MB.
    pub megabytes: u64,
    /// Time, in seconds: of the processor, and on the clock.
    pub seconds: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { megabytes: 512, seconds: 30 }
    }
}

/// What reads apart.
#[derive(Debug)]
struct Apart {
    program: PathBuf,
    limits: Limits,
}

static APART: OnceLock<Apart> = OnceLock::new();

/// From now on, files of packed formats are read by this program, within limits. Only the first call counts.
pub fn read_apart(program: PathBuf, limits: Limits) {
    let _ = APART.set(Apart { program, limits });
}

/// Reads a file, apart where it is of a packed format; places of these are found beside those that all know.
pub fn read(bytes: &[u8], name: &str, places: &Gazetteer) -> Result<Reading, ReadError> {
    tarazy_read::read_with(bytes, name, &With { unpack: &unpack, places })
}

/// Unpacks a file apart.
pub(crate) fn unpack(format: Packed, bytes: &[u8]) -> Result<Layout, DecodeError> {
    let Some(apart) = APART.get() else { return format.layout(bytes) };
    let _turn = Turn::take();
    match apart.run(format, bytes) {
        Ok(Ran::Answered(output)) => apart.answer(format, &output),
        Ok(Ran::Stopped) => Err(apart.too_slow(format)),
        Err(error) => Err(DecodeError::Refused(Refusal::NoProcess(format, error.to_string()))),
    }
}

/// What the process says.
#[derive(Serialize, Deserialize)]
enum Answer {
    Read(Box<Layout>),
    Refused(Refusal),
}

/// What became of the process.
enum Ran {
    Answered(Output),
    Stopped,
}

impl Apart {
    /// Hands the file over and waits for the answer; an error only where the process could not be begun.
    fn run(&self, format: Packed, bytes: &[u8]) -> io::Result<Ran> {
        let Limits { megabytes, seconds } = self.limits;
        let mut command = Command::new(&self.program);
        command.args([COMMAND, format.name(), &megabytes.to_string(), &seconds.to_string()]);
        // Memory that the allocator keeps in store before the limit is set would not count to it.
        command.env_clear().env("MIMALLOC_ARENA_RESERVE", "0").env("MIMALLOC_DISALLOW_ARENA_ALLOC", "1");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        let (input, output, errors) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let (told, done) = std::sync::mpsc::channel();
        std::thread::scope(|scope| {
            // A process that is stopped reads no more: that the rest is not taken is no fault.
            scope.spawn(move || input.map(|mut input| input.write_all(bytes)));
            let errors = scope.spawn(move || all(errors, 1 << 16));
            let output = scope.spawn(move || {
                let output = all(output, LONGEST);
                let _ = told.send(());
                output
            });
            // The process stops itself at its limit of processor time; here only the clock is watched.
            let in_time = done.recv_timeout(Duration::from_secs(seconds)).is_ok();
            if !in_time {
                let _ = child.kill();
            }
            let status = end(&mut child)?;
            if !in_time {
                return Ok(Ran::Stopped);
            }
            let (stdout, stderr) = (output.join().unwrap_or_default(), errors.join().unwrap_or_default());
            Ok(Ran::Answered(Output { status, stdout, stderr }))
        })
    }

    fn answer(&self, format: Packed, output: &Output) -> Result<Layout, DecodeError> {
        match serde_json::from_slice(&output.stdout) {
            Ok(Answer::Read(layout)) if is_sound(&layout) => return Ok(*layout),
            Ok(Answer::Refused(why)) => return Err(DecodeError::Refused(why)),
            _ => {}
        }
        let said = String::from_utf8_lossy(&output.stderr);
        if said.contains("memory allocation") || said.contains("out of memory") {
            return Err(DecodeError::Refused(Refusal::OutOfMemory(format, self.limits.megabytes)));
        }
        Err(if is_out_of_time(output) {
            self.too_slow(format)
        } else {
            DecodeError::Refused(Refusal::Unknown(format))
        })
    }

    fn too_slow(&self, format: Packed) -> DecodeError {
        DecodeError::Refused(Refusal::OutOfTime(format, self.limits.seconds))
    }
}

/// All that a stream has to say, up to a limit.
fn all(stream: Option<impl Read>, limit: u64) -> Vec<u8> {
    let mut out = Vec::new();
    if let Some(stream) = stream {
        let _ = stream.take(limit).read_to_end(&mut out);
    }
    out
}

/// Waits for a process that has closed its output, or been killed.
fn end(child: &mut Child) -> io::Result<std::process::ExitStatus> {
    for _ in 0..200 {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    child.kill()?;
    child.wait()
}

/// Whether a layout's blocks and pages lie in its text: it comes from where hostile bytes were read.
fn is_sound(layout: &Layout) -> bool {
    let text = &layout.text;
    let mut from = 0;
    let blocks = layout.blocks.iter().all(|block| {
        let follows = block.span.start >= from && text.get(block.span.clone()).is_some();
        from = block.span.end;
        follows
    });
    let mut from = 0;
    blocks && layout.pages.iter().all(|page| std::mem::replace(&mut from, page.byte) <= page.byte)
}

#[cfg(unix)]
fn is_out_of_time(output: &Output) -> bool {
    use std::os::unix::process::ExitStatusExt;
    let signals = [rustix::process::Signal::XCPU, rustix::process::Signal::KILL];
    output.status.signal().is_some_and(|signal| signals.iter().any(|known| known.as_raw() == signal))
}

#[cfg(not(unix))]
fn is_out_of_time(_: &Output) -> bool {
    false
}

/// A turn among the few that read at once.
struct Turn;

static TAKEN: (Mutex<usize>, Condvar) = (Mutex::new(0), Condvar::new());

impl Turn {
    fn take() -> Self {
        let mut taken = TAKEN.0.lock().unwrap_or_else(PoisonError::into_inner);
        while *taken >= AT_ONCE {
            taken = TAKEN.1.wait(taken).unwrap_or_else(PoisonError::into_inner);
        }
        *taken += 1;
        Self
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *TAKEN.0.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        TAKEN.1.notify_one();
    }
}

/// The other side: reads a file from a stream and writes the answer, within limits that can only be lowered from here.
pub fn answer(format: Packed, limits: Limits, mut input: impl Read, mut out: impl Write) -> io::Result<()> {
    std::panic::set_hook(Box::new(|_| {}));
    limit(limits)?;
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let answer = match format.layout(&bytes) {
        Ok(layout) => Answer::Read(Box::new(layout)),
        Err(DecodeError::Refused(refusal)) => Answer::Refused(refusal),
        Err(_) => Answer::Refused(Refusal::Unknown(format)),
    };
    serde_json::to_writer(&mut out, &answer)?;
    out.flush()
}

/// Sets the limits of this process.
#[cfg(unix)]
fn limit(limits: Limits) -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let most = |current: u64| Rlimit { current: Some(current), maximum: Some(current) };
    setrlimit(Resource::As, most(limits.megabytes.saturating_mul(1 << 20)))?;
    setrlimit(Resource::Cpu, most(limits.seconds))?;
    for none in [Resource::Fsize, Resource::Core, Resource::Nproc] {
        setrlimit(none, most(0))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn limit(_: Limits) -> io::Result<()> {
    Ok(())
}

/// The program that is running, also after the file it was started from was replaced.
pub fn this_program() -> Option<PathBuf> {
    let own = PathBuf::from(OsString::from("/proc/self/exe"));
    if own.exists() { Some(own) } else { std::env::current_exe().ok() }
}
