//! `tarazy serve`.

use crate::run::Folder;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};

#[test]
fn the_address_is_printed_once_pages_can_be_asked_for() {
    let folder = Folder::new().with_demo();
    let mut server = Command::new(env!("CARGO_BIN_EXE_tarazy"))
        .args(["serve", "--record", "demo"])
        .current_dir(folder.path(""))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim_start_matches("http://").split('/').next().unwrap().to_owned();
    let answer = ask(&address, "/");
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(address.starts_with("127.0.0.1:"), "{line}");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

#[test]
fn a_port_that_is_taken_is_told_and_leaves_no_record_behind() {
    let folder = Folder::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    for arguments in [&["serve", "--port", &port][..], &["demo", "--port", &port]] {
        let ran = folder.run(arguments);
        assert_eq!((ran.code, ran.err.contains("--port")), (2, true), "{}", ran.err);
        assert_eq!(folder.everything(), [], "{arguments:?}");
        assert!(!folder.path("tarazy-record").exists() && !folder.path("tarazy-demo").exists());
    }
}

fn ask(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}
