//! Fonts made fit for decoding (ISO 32000-1, 9.5 to 9.10).
//!
//! The decoder of pdf-extract 0.12 panics at encodings and widths it does not know, gives characters without a width
//! none at all (so that words fall apart) and overlooks ranges of widths in composite fonts. Each font is copied with
//! what it needs, and without the font program where the rest tells the letters.

use pdf_extract::{Dictionary, Document, Object, ObjectId};

/// No simple font has more characters; no composite font more than the square.
const SIMPLE: usize = 256;
const COMPOSITE: i64 = 65_536;
/// The width of a character of which nothing is known, in thousandths of its size.
const USUAL: f32 = 500.0;

/// A font made ready.
#[derive(Clone, Debug)]
pub(super) struct Font {
    pub(super) object: ObjectId,
    pub(super) bold: bool,
}

/// Copies a font and adds it to the document.
pub(super) fn ready(doc: &mut Document, font: &Dictionary) -> Font {
    let name = name_of(doc, font, b"BaseFont").unwrap_or_else(|| "Helvetica".to_owned());
    let descendant = list(doc, font, b"DescendantFonts").and_then(|d| dictionary(doc, d.first()?));
    let described = descendant.as_ref().unwrap_or(font);
    let descriptor = described.get(b"FontDescriptor").ok().and_then(|d| dictionary(doc, d));
    let flags = descriptor.as_ref().and_then(|d| number(doc, d.get(b"Flags").ok()?)).unwrap_or(0.0);
    let weight = descriptor.as_ref().and_then(|d| number(doc, d.get(b"FontWeight").ok()?)).unwrap_or(0.0);
    let lower = name.to_lowercase();
    let bold = ["bold", "black", "heavy", "semibold", "demi"].iter().any(|word| lower.contains(word))
        || weight >= 600.0
        || (flags as i64) & (1 << 18) != 0;
    let mut out = match (name_of(doc, font, b"Subtype").as_deref(), descendant) {
        (Some("Type0"), Some(descendant)) => composite(doc, font, descendant, descriptor),
        (Some("Type3"), _) => drawn(doc, font),
        (subtype, _) => simple(doc, font, subtype.unwrap_or("Type1"), &name, descriptor),
    };
    if let Some(stream) = resolved(doc, font, b"ToUnicode").filter(|map| map.as_stream().is_ok()) {
        out.set("ToUnicode", stream);
    }
    if !out.has(b"BaseFont") {
        out.set("BaseFont", Object::Name(name.into_bytes()));
    }
    Font { object: doc.add_object(out), bold }
}

/// A font of two-byte codes.
fn composite(
    doc: &Document,
    font: &Dictionary,
    descendant: Dictionary,
    descriptor: Option<Dictionary>,
) -> Dictionary {
    let mut inner = Dictionary::new();
    inner.set("FontDescriptor", Object::Dictionary(without_program(descriptor.unwrap_or_default())));
    let usual = descendant.get(b"DW").ok().and_then(|w| number(doc, w)).unwrap_or(1000.0);
    inner.set("DW", Object::Integer(usual as i64));
    inner.set("W", Object::Array(widths(doc, &list(doc, &descendant, b"W").unwrap_or_default())));
    let mut out = Dictionary::new();
    out.set("Subtype", Object::Name(b"Type0".to_vec()));
    out.set("DescendantFonts", Object::Array(vec![Object::Dictionary(inner)]));
    let own = resolved(doc, font, b"Encoding").filter(|encoding| encoding.as_stream().is_ok());
    out.set("Encoding", own.unwrap_or_else(|| Object::Name(b"Identity-H".to_vec())));
    out
}

/// The widths of a composite font, all in the form "first [width …]".
fn widths(doc: &Document, given: &[Object]) -> Vec<Object> {
    let mut out = Vec::new();
    let mut rest = given.iter();
    while let (Some(first), Some(second)) = (rest.next(), rest.next()) {
        let Some(first) = number(doc, first).map(|n| n as i64).filter(|n| (0..COMPOSITE).contains(n)) else {
            break;
        };
        let second = follow(doc, second);
        if let Ok(each) = second.as_array() {
            let each = each.iter().map(|w| Object::Real(number(doc, w).unwrap_or(USUAL))).collect();
            out.extend([Object::Integer(first), Object::Array(each)]);
        } else if let (Some(last), Some(width)) =
            (number(doc, &second), rest.next().and_then(|w| number(doc, w)))
        {
            let last = (last as i64).min(COMPOSITE);
            let each = (first..=last).map(|_| Object::Real(width)).collect();
            out.extend([Object::Integer(first), Object::Array(each)]);
        }
    }
    out
}

/// A font of one-byte codes.
fn simple(
    doc: &Document,
    font: &Dictionary,
    subtype: &str,
    name: &str,
    descriptor: Option<Dictionary>,
) -> Dictionary {
    let mut out = Dictionary::new();
    let mapped = resolved(doc, font, b"ToUnicode").is_some_and(|map| map.as_stream().is_ok());
    let encoding = encoding(doc, font);
    let symbolic = name.contains("Symbol") || name.contains("Dingbats");
    let told = mapped || encoding.is_some();
    out.set("Subtype", Object::Name(subtype.as_bytes().to_vec()));
    let fallback = || Object::Name(b"WinAnsiEncoding".to_vec());
    match encoding {
        Some(encoding) => out.set("Encoding", encoding),
        None if mapped || (subtype == "TrueType" && !symbolic) => out.set("Encoding", fallback()),
        None => {}
    }
    let missing = descriptor.as_ref().and_then(|d| number(doc, d.get(b"MissingWidth").ok()?));
    if let Some(descriptor) = descriptor {
        let kept = if told { without_program(descriptor) } else { descriptor };
        out.set("FontDescriptor", Object::Dictionary(kept));
    }
    let first = font.get(b"FirstChar").ok().and_then(|n| number(doc, n)).map(|n| n as i64);
    let given = list(doc, font, b"Widths");
    if let (Some(first), Some(given)) =
        (first.filter(|f| (0..256).contains(f)), given.filter(|g| !g.is_empty()))
    {
        let widths: Vec<f32> = given.iter().take(SIMPLE).map(|w| number(doc, w).unwrap_or(USUAL)).collect();
        let telling: Vec<f32> = widths.iter().copied().filter(|w| *w > 0.0).collect();
        let mean = telling.iter().sum::<f32>() / (telling.len().max(1) as f32);
        let missing = missing.filter(|w| *w > 0.0).unwrap_or(if mean > 0.0 { mean } else { USUAL });
        out.set("FirstChar", Object::Integer(first));
        out.set("LastChar", Object::Integer(first + i64::try_from(widths.len()).unwrap_or(1) - 1));
        out.set("Widths", Object::Array(widths.into_iter().map(Object::Real).collect()));
        out.set("MissingWidth", Object::Real(missing));
    } else {
        // Only the fourteen standard fonts may come without widths; others are taken to be as wide as one of them.
        let name = name.rsplit_once('+').map_or(name, |(_, name)| name);
        let standard =
            ["Courier", "Helvetica", "Times-", "Symbol", "ZapfDingbats"].iter().any(|n| name.starts_with(n));
        out.set("BaseFont", Object::Name(if standard { name } else { "Times-Roman" }.as_bytes().to_vec()));
        out.set("MissingWidth", Object::Real(USUAL));
    }
    out
}

/// A font whose letters are drawings, in a space of its own.
fn drawn(doc: &Document, font: &Dictionary) -> Dictionary {
    let scale = list(doc, font, b"FontMatrix").and_then(|m| number(doc, m.first()?)).unwrap_or(0.001);
    let first = font.get(b"FirstChar").ok().and_then(|n| number(doc, n)).map_or(0, |n| n as i64);
    let given = list(doc, font, b"Widths").unwrap_or_default();
    let mut widths = vec![USUAL; SIMPLE];
    for (at, width) in (usize::try_from(first).unwrap_or(0)..).zip(&given) {
        if let (Some(place), Some(width)) = (widths.get_mut(at), number(doc, width)) {
            *place = width * scale * 1000.0;
        }
    }
    let mut out = Dictionary::new();
    out.set("Subtype", Object::Name(b"Type3".to_vec()));
    out.set("Encoding", encoding(doc, font).unwrap_or_else(|| Object::Name(b"WinAnsiEncoding".to_vec())));
    out.set("FirstChar", Object::Integer(0));
    out.set("LastChar", Object::Integer(255));
    out.set("Widths", Object::Array(widths.into_iter().map(Object::Real).collect()));
    out
}

/// An encoding the decoder knows: one of three names, or such a name with differences.
fn encoding(doc: &Document, font: &Dictionary) -> Option<Object> {
    let known = |name: &[u8]| {
        matches!(name, b"WinAnsiEncoding" | b"MacRomanEncoding" | b"MacExpertEncoding")
            .then(|| Object::Name(name.to_vec()))
    };
    let given = resolved(doc, font, b"Encoding")?;
    if let Ok(name) = given.as_name() {
        return known(name).or_else(|| (name == b"StandardEncoding").then(standard));
    }
    let given = given.as_dict().ok()?;
    let mut out = Dictionary::new();
    if let Some(base) = given.get(b"BaseEncoding").ok().and_then(|b| known(follow(doc, b).as_name().ok()?)) {
        out.set("BaseEncoding", base);
    }
    let mut code = 0;
    let mut differences = Vec::new();
    for object in list(doc, given, b"Differences").unwrap_or_default() {
        let object = follow(doc, &object);
        if let Some(n) = number(doc, &object) {
            code = n as i64;
            differences.push(Object::Integer(code.clamp(0, 255)));
        } else if object.as_name().is_ok() && (0..256).contains(&code) {
            code += 1;
            differences.push(object);
        }
    }
    out.set("Differences", Object::Array(differences));
    Some(Object::Dictionary(out))
}

/// The standard encoding as its differences from that of PDF strings (ISO 32000-1, D.2).
fn standard() -> Object {
    const DIFFERENT: [(i64, &str); 17] = [
        (39, "quoteright"),
        (96, "quoteleft"),
        (169, "quotesingle"),
        (170, "quotedblleft"),
        (171, "guillemotleft"),
        (174, "fi"),
        (175, "fl"),
        (177, "endash"),
        (178, "dagger"),
        (179, "daggerdbl"),
        (180, "periodcentered"),
        (183, "bullet"),
        (184, "quotesinglbase"),
        (186, "quotedblright"),
        (187, "guillemotright"),
        (188, "ellipsis"),
        (208, "emdash"),
    ];
    let each = |(code, name): (i64, &str)| [Object::Integer(code), Object::Name(name.as_bytes().to_vec())];
    let mut out = Dictionary::new();
    out.set("Differences", Object::Array(DIFFERENT.into_iter().flat_map(each).collect()));
    Object::Dictionary(out)
}

fn without_program(mut descriptor: Dictionary) -> Dictionary {
    for key in [&b"FontFile"[..], b"FontFile2", b"FontFile3", b"CharSet"] {
        descriptor.remove(key);
    }
    descriptor
}

/// An object, through references.
pub(super) fn follow(doc: &Document, object: &Object) -> Object {
    doc.dereference(object).map_or(Object::Null, |(_, found)| found.clone())
}

fn resolved(doc: &Document, dictionary: &Dictionary, key: &[u8]) -> Option<Object> {
    dictionary.get(key).ok().map(|object| follow(doc, object)).filter(|object| !object.is_null())
}

/// A dictionary, or that of a stream.
pub(super) fn dictionary(doc: &Document, object: &Object) -> Option<Dictionary> {
    match follow(doc, object) {
        Object::Dictionary(found) => Some(found),
        _ => None,
    }
}

fn list(doc: &Document, dictionary: &Dictionary, key: &[u8]) -> Option<Vec<Object>> {
    match resolved(doc, dictionary, key)? {
        Object::Array(found) => Some(found),
        _ => None,
    }
}

/// A number.
pub(super) fn number(doc: &Document, object: &Object) -> Option<f32> {
    match doc.dereference(object).ok()?.1 {
        Object::Integer(n) => Some(*n as f32),
        Object::Real(n) => Some(*n).filter(|n| n.is_finite()),
        _ => None,
    }
}

fn name_of(doc: &Document, dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    let name = resolved(doc, dictionary, key)?;
    Some(String::from_utf8_lossy(name.as_name().ok()?).into_owned())
}
