//! Answers that are sent while they are written, so that a list may be longer than memory: a blocking writer on
//! one side, the body of a response on the other, a few parts between them.
//!
//! An error on the way breaks the connection off: a list never ends early and looks whole.

use crate::fault::Fault;
use crate::form::Form;
use axum::body::{Body, Bytes};
use hyper::body::Frame;
use std::io::{self, Write};
use std::pin::Pin;
use std::task::{Context, Poll};
use tarazy_desk::Desk;
use tarazy_tell::{Table, csv, xlsx};
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// Parts on the way at once.
const PARTS: usize = 4;
/// How many bytes a part has.
const PART: usize = 1 << 16;

/// Spreadsheets read a CSV as UTF-8 only when it begins with this mark.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What writes an answer.
pub(crate) type Writing = Box<dyn FnOnce(&Desk, &mut dyn Write) -> Result<(), Fault> + Send>;

/// A table in one of the forms of lists.
pub(crate) fn table<'w>(
    form: Form,
    headers: &[&str],
    out: &'w mut dyn Write,
) -> io::Result<Box<dyn Table + 'w>> {
    if form == Form::Xlsx {
        return xlsx::begin(headers, out);
    }
    out.write_all(BYTE_ORDER_MARK.as_bytes())?;
    csv::begin(headers, out)
}

/// The two ends of an answer being sent.
pub(crate) fn pipe() -> (Sending, Body) {
    let (sender, receiver) = channel(PARTS);
    (Sending { sender, part: Vec::with_capacity(PART) }, Body::new(Sent(receiver)))
}

/// The end that is written to; blocks while the other side is slow.
pub(crate) struct Sending {
    sender: Sender<io::Result<Bytes>>,
    part: Vec<u8>,
}

impl Sending {
    /// Ends the answer: whole, or broken off.
    pub(crate) fn end(mut self, written: Result<(), Fault>) {
        let last = match written {
            Ok(()) => self.flush(),
            Err(fault) => Err(io::Error::other(fault.explained())),
        };
        if let Err(error) = last {
            // Where the reader has gone, there is nobody to tell.
            self.sender.blocking_send(Err(error)).ok();
        }
    }
}

impl Write for Sending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.part.extend_from_slice(bytes);
        if self.part.len() >= PART {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.part.is_empty() {
            return Ok(());
        }
        let part = Bytes::from(std::mem::replace(&mut self.part, Vec::with_capacity(PART)));
        self.sender.blocking_send(Ok(part)).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

/// The end that is sent.
struct Sent(Receiver<io::Result<Bytes>>);

impl hyper::body::Body for Sent {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        self.0.poll_recv(context).map(|part| part.map(|part| part.map(Frame::data)))
    }
}
