//! PDF files made by hand: lines of text placed on pages, in two standard fonts.

/// The height of a page, in points.
pub(crate) const HEIGHT: u32 = 800;

/// A page as its content.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page(String);

impl Page {
    /// Adds a line at a place from the left and from the foot, in letters of a size.
    pub(crate) fn line(mut self, x: u32, y: u32, size: u32, text: &str) -> Self {
        let text = text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        self.0.push_str(&format!("BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n"));
        self
    }

    /// Adds lines below one another.
    pub(crate) fn lines(self, x: u32, y: u32, texts: &[&str]) -> Self {
        texts.iter().zip(0..).fold(self, |page, (text, n)| page.line(x, y - 12 * n, 10, text))
    }
}

/// The file of pages.
pub(crate) fn file(pages: &[Page]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|n| format!("{} 0 R", 4 + 2 * n)).collect();
    tree(pages, &kids.join(" "))
}

/// The file of pages under a list of pages given: the first page is object 4, the list object 2.
pub(crate) fn tree(pages: &[Page], kids: &str) -> Vec<u8> {
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Kids[{kids}]/Count {}>>", pages.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    for (n, page) in pages.iter().enumerate() {
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 {HEIGHT}]/Resources<</Font<</F1 3 0 R>>>>/Contents {} 0 R>>",
            5 + 2 * n
        ));
        objects.push(format!("<</Length {}>>stream\n{}endstream", page.0.len(), page.0));
    }
    let mut out = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.push_str(&format!("{} 0 obj\n{object}\nendobj\n", n + 1));
    }
    let table = out.len();
    out.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1));
    places.iter().for_each(|place| out.push_str(&format!("{place:010} 00000 n \n")));
    out.push_str(&format!("trailer<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n", places.len() + 1));
    out.into_bytes()
}
