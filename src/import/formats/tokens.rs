//! HTML in pieces: the owner of the crate that reads it as browsers do (HTML Standard §13.2.5).
//!
//! In: the text of a page. Out: its tags and texts in order, character references resolved, scripts and styles passed over as
//! the one text that they are. No tree is built: what an article says stands in the order of its tokens.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A tag that opens, with its attributes.
    Open(String, Vec<(String, String)>),
    /// A tag that closes.
    Close(String),
    /// A text.
    Text(String),
}

/// Returns the pieces of `page`.
pub(super) fn pieces(page: &str) -> Vec<Piece> {
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(page));
    // A script may be told to run; there is nothing to run it.
    while !input.is_empty() {
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    tokenizer.sink.pieces.into_inner()
}

#[derive(Default)]
struct Sink {
    pieces: RefCell<Vec<Piece>>,
}

impl Sink {
    fn tag(&self, tag: &Tag) -> TokenSinkResult<()> {
        let name = tag.name.to_string();
        let attributes = tag.attrs.iter().map(|one| (one.name.local.to_string(), one.value.to_string()));
        if tag.kind == TagKind::EndTag {
            self.pieces.borrow_mut().push(Piece::Close(name));
            return TokenSinkResult::Continue;
        }
        let raw = match name.as_str() {
            "title" | "textarea" => Some(RawKind::Rcdata),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(RawKind::Rawtext),
            "script" => Some(RawKind::ScriptData),
            _ => None,
        };
        self.pieces.borrow_mut().push(Piece::Open(name, attributes.collect()));
        raw.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData)
    }
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => return self.tag(&tag),
            Token::CharacterTokens(text) => {
                let mut pieces = self.pieces.borrow_mut();
                match pieces.last_mut() {
                    Some(Piece::Text(before)) => before.push_str(&text),
                    _ => pieces.push(Piece::Text(text.to_string())),
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn a_page_is_read_as_browsers_read_it() {
        let text = |text: &str| Piece::Text(text.to_owned());
        let open = |name: &str| Piece::Open(name.to_owned(), Vec::new());
        let close = |name: &str| Piece::Close(name.to_owned());
        assert_eq!(
            pieces("<P>甲&nbsp;&ldquo;乙&rdquo;<script>if (a < b) '</p>'</script>"),
            [open("p"), text("甲\u{a0}“乙”"), open("script"), text("if (a < b) '</p>'"), close("script")]
        );
        assert_eq!(pieces("<title>题<b></title>"), [open("title"), text("题<b>"), close("title")]);
        assert_eq!(
            pieces("<img src=a.png>"),
            [Piece::Open("img".into(), vec![("src".into(), "a.png".into())])]
        );
    }
}
