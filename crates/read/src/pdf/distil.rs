//! A page boiled down to what shows text (ISO 32000-1, 8.4, 8.10 and 9.4).
//!
//! What pdf-extract gets to see is a page of our making: operators of text and of placing only, with operands that
//! are sound; the two operators it leaves out put in other words; forms put in their place with their own fonts;
//! pictures, colours and paths gone. Marks that it cannot hand on (which font, what is an artifact) are smuggled in as
//! paths of one point, which it hands on as strokes.

use super::fonts::{Font, dictionary, follow, number, ready};
use pdf_extract::content::{Content, Operation};
use pdf_extract::{Dictionary, Document, Object, ObjectId};
use std::collections::HashMap;

/// Forms lie in one another no deeper, and hold no more operations all together.
const DEPTH: usize = 12;
const OPERATIONS: usize = 2_000_000;

/// A mark of ours in the page: its kind is the first coordinate of a point, its value the second.
pub(super) const FONT: f32 = 1.0;
pub(super) const ARTIFACT: f32 = 2.0;

/// The fonts of a document, made ready once.
#[derive(Debug, Default)]
pub(super) struct Fonts {
    pub(super) all: Vec<Font>,
    by_object: HashMap<ObjectId, usize>,
}

/// A page made anew.
pub(super) struct Distilled {
    pub(super) page: Dictionary,
    pub(super) content: Vec<u8>,
}

/// The page of a document, boiled down.
pub(super) fn page(doc: &mut Document, id: ObjectId, fonts: &mut Fonts) -> Distilled {
    let content = doc.get_page_content(id).unwrap_or_default();
    let resources = inherited(doc, id, b"Resources").and_then(|r| dictionary(doc, &r)).unwrap_or_default();
    let mut still = Still {
        doc,
        fonts,
        out: Vec::new(),
        font: None,
        told: None,
        artifacts: 0,
        nested: Vec::new(),
        saved: Vec::new(),
        used: Dictionary::new(),
    };
    let (size, upright) = still.upright(id);
    still.out.push(upright);
    still.run(&content, &resources, 0);
    let content = Content { operations: still.out }.encode().unwrap_or_default();
    let mut used = Dictionary::new();
    used.set("Font", Object::Dictionary(still.used));
    let mut page = Dictionary::new();
    page.set("Type", Object::Name(b"Page".to_vec()));
    page.set("MediaBox", Object::Array([0.0, 0.0, size.0, size.1].map(Object::Real).to_vec()));
    page.set("Resources", Object::Dictionary(used));
    Distilled { page, content }
}

/// What a page or the nodes above it say.
fn inherited(doc: &Document, page: ObjectId, key: &[u8]) -> Option<Object> {
    let mut id = page;
    for _ in 0..64 {
        let node = doc.get_dictionary(id).ok()?;
        if let Ok(found) = node.get(key) {
            return Some(follow(doc, found)).filter(|object| !object.is_null());
        }
        id = node.get(b"Parent").ok()?.as_reference().ok()?;
    }
    None
}

/// What is being made of a page.
struct Still<'d> {
    doc: &'d mut Document,
    fonts: &'d mut Fonts,
    out: Vec<Operation>,
    /// The font in use, and the one last marked.
    font: Option<usize>,
    told: Option<usize>,
    /// How many of the marked contents that are open are artifacts, and of each whether it is.
    artifacts: usize,
    nested: Vec<bool>,
    /// The fonts in use when states were saved.
    saved: Vec<Option<usize>>,
    used: Dictionary,
}

impl Still<'_> {
    /// The size of the page as it is shown, and what brings its lower left corner to the origin with its head up.
    fn upright(&self, id: ObjectId) -> ((f32, f32), Operation) {
        let corners = |key: &[u8]| {
            let object = inherited(self.doc, id, key)?;
            let all: Vec<f32> = object.as_array().ok()?.iter().filter_map(|n| number(self.doc, n)).collect();
            let &[a, b, c, d] = all.as_slice() else { return None };
            Some([a.min(c), b.min(d), a.max(c), b.max(d)]).filter(|[a, b, c, d]| c - a > 1.0 && d - b > 1.0)
        };
        let [left, low, right, high] =
            corners(b"CropBox").or_else(|| corners(b"MediaBox")).unwrap_or([0.0, 0.0, 612.0, 792.0]);
        let (wide, tall) = (right - left, high - low);
        let turn = inherited(self.doc, id, b"Rotate").and_then(|n| number(self.doc, &n)).unwrap_or(0.0);
        let (size, matrix) = match (turn as i64).rem_euclid(360) {
            90 => ((tall, wide), [0.0, -1.0, 1.0, 0.0, -low, right]),
            180 => ((wide, tall), [-1.0, 0.0, 0.0, -1.0, right, high]),
            270 => ((tall, wide), [0.0, 1.0, -1.0, 0.0, high, -left]),
            _ => ((wide, tall), [1.0, 0.0, 0.0, 1.0, -left, -low]),
        };
        (size, Operation::new("cm", matrix.map(Object::Real).to_vec()))
    }

    fn run(&mut self, content: &[u8], resources: &Dictionary, depth: usize) {
        let Ok(content) = Content::decode(content) else { return };
        for operation in content.operations {
            if self.out.len() > OPERATIONS {
                return;
            }
            self.operation(operation, resources, depth);
        }
    }

    fn operation(&mut self, operation: Operation, resources: &Dictionary, depth: usize) {
        let count = operation.operands.len();
        match operation.operator.as_str() {
            "q" => {
                self.saved.push(self.font);
                self.out.push(operation);
            }
            "Q" => {
                if let Some(font) = self.saved.pop() {
                    self.font = font;
                    self.out.push(operation);
                }
            }
            "BT" | "ET" | "T*" => self.out.push(Operation::new(&operation.operator, Vec::new())),
            "cm" | "Tm" => self.numbers(operation, 6),
            "Td" | "TD" => self.numbers(operation, 2),
            "Tc" | "Tw" | "Tz" | "TL" | "Ts" => self.numbers(operation, 1),
            "Tf" => self.set_font(&operation, resources),
            "Tj" if count == 1 => self.show(operation.operands.first()),
            "TJ" if count == 1 => self.show(operation.operands.first()),
            "'" if count == 1 => {
                self.out.push(Operation::new("T*", Vec::new()));
                self.show(operation.operands.first());
            }
            "\"" if count == 3 => {
                for (operator, operand) in ["Tw", "Tc"].into_iter().zip(&operation.operands) {
                    self.numbers(Operation::new(operator, vec![operand.clone()]), 1);
                }
                self.out.push(Operation::new("T*", Vec::new()));
                self.show(operation.operands.get(2));
            }
            "Do" if depth < DEPTH => self.form(&operation, resources, depth),
            "BMC" | "BDC" => {
                let artifact =
                    operation.operands.first().and_then(|tag| tag.as_name().ok()) == Some(b"Artifact");
                self.nested.push(artifact);
                self.mark_artifact(isize::from(artifact));
            }
            "EMC" => {
                let artifact = self.nested.pop().unwrap_or(false);
                self.mark_artifact(-isize::from(artifact));
            }
            _ => {}
        }
    }

    fn mark_artifact(&mut self, change: isize) {
        let before = self.artifacts > 0;
        self.artifacts = self.artifacts.saturating_add_signed(change);
        let now = self.artifacts > 0;
        if before != now {
            self.mark(ARTIFACT, if now { 1.0 } else { 0.0 });
        }
    }

    fn mark(&mut self, kind: f32, value: f32) {
        self.out.push(Operation::new("m", vec![Object::Real(kind), Object::Real(value)]));
        self.out.push(Operation::new("S", Vec::new()));
    }

    /// An operation whose operands are so many numbers.
    fn numbers(&mut self, operation: Operation, count: usize) {
        let sound =
            |n: &Object| matches!(n, Object::Integer(_)) || matches!(n, Object::Real(x) if x.is_finite());
        if operation.operands.len() == count && operation.operands.iter().all(sound) {
            self.out.push(operation);
        }
    }

    fn set_font(&mut self, operation: &Operation, resources: &Dictionary) {
        let [name, size] = operation.operands.as_slice() else { return };
        let (Ok(name), Some(size)) = (name.as_name(), number(self.doc, size)) else { return };
        let given = resources.get(b"Font").ok().and_then(|f| dictionary(self.doc, f));
        let given = given.and_then(|fonts| fonts.get(name).ok().cloned());
        let known = given.as_ref().and_then(|font| font.as_reference().ok());
        let found = known.and_then(|id| self.fonts.by_object.get(&id).copied());
        let at = found.unwrap_or_else(|| {
            let font = given.and_then(|font| dictionary(self.doc, &font)).unwrap_or_default();
            let at = self.fonts.all.len();
            self.fonts.all.push(ready(self.doc, &font));
            if let Some(id) = known {
                self.fonts.by_object.insert(id, at);
            }
            at
        });
        let Some(font) = self.fonts.all.get(at) else { return };
        let name = format!("F{at}").into_bytes();
        self.used.set(name.clone(), Object::Reference(font.object));
        self.font = Some(at);
        self.out.push(Operation::new("Tf", vec![Object::Name(name), Object::Real(size)]));
    }

    /// Shows a string, or strings with steps between.
    fn show(&mut self, shown: Option<&Object>) {
        let (Some(font), Some(shown)) = (self.font, shown) else { return };
        let whole = match shown {
            Object::String(..) => vec![shown.clone()],
            Object::Array(parts) => parts.clone(),
            _ => return,
        };
        if self.told != Some(font) {
            self.told = Some(font);
            self.mark(FONT, font as f32);
        }
        self.out.push(Operation::new("TJ", vec![Object::Array(whole)]));
    }

    /// Puts a form in its place.
    fn form(&mut self, operation: &Operation, resources: &Dictionary, depth: usize) {
        let forms = resources.get(b"XObject").ok().and_then(|x| dictionary(self.doc, x));
        let name = operation.operands.first().and_then(|name| name.as_name().ok());
        let (Some(forms), Some(name)) = (forms, name) else { return };
        let Some(Object::Stream(form)) = forms.get(name).ok().map(|x| follow(self.doc, x)) else { return };
        if form.dict.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Form") {
            return;
        }
        let own = form.dict.get(b"Resources").ok().and_then(|r| dictionary(self.doc, r));
        let content = form.decompressed_content().unwrap_or_else(|_| form.content.clone());
        let (font, saved) = (self.font, std::mem::take(&mut self.saved));
        self.out.push(Operation::new("q", Vec::new()));
        if let Ok(matrix) = form.dict.get(b"Matrix").map(|m| follow(self.doc, m)) {
            let matrix = matrix.as_array().cloned().unwrap_or_default();
            let numbers = matrix.iter().filter_map(|n| number(self.doc, n)).map(Object::Real).collect();
            self.numbers(Operation::new("cm", numbers), 6);
        }
        self.run(&content, own.as_ref().unwrap_or(resources), depth + 1);
        // States that the form saved and forgot to restore end with it.
        for _ in 0..=self.saved.len() {
            self.out.push(Operation::new("Q", Vec::new()));
        }
        (self.font, self.saved) = (font, saved);
    }
}
