//! What is no text: files known by their first bytes, and bytes that no text holds.

/// First bytes, and what they open.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (DOCX, XLSX, ODT and EPUB files are such)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Word, Excel or PowerPoint file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"RIFF", "a WebP picture, sound or film"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xFD7zXZ\0", "an xz archive"),
    (b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"),
    (b"Rar!\x1A\x07", "a RAR archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7FELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"bplist00", "a binary property list (a Safari web archive is such)"),
    (b"AT&TFORM", "a DjVu file"),
    (b"From: <Saved by", "a web archive (MHTML)"),
    (b"\xFF\xFE\0\0", "a file in UTF-32"),
];

/// What the first bytes say it is.
pub(super) fn named(bytes: &[u8]) -> Option<&'static str> {
    SIGNATURES.iter().find(|(first, _)| bytes.starts_with(first)).map(|(_, what)| *what)
}

/// Whether more than one byte in fifty is a control character, as in compressed or random data (one in ten).
pub(super) fn is_binary(sample: &[u8]) -> bool {
    let control = |b: &&u8| b.is_ascii_control() && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1B);
    sample.iter().filter(control).count() * 50 > sample.len()
}
