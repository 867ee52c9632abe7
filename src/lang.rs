//! The two languages casebook speaks, and words kept in both.
//!
//! In: nothing. Out: [`Lang`], [`Words`] for fixed phrases and [`Text`] for composed ones. A message is always
//! made in both languages side by side, so that neither can be forgotten; only `report` chooses.

/// A language of messages, help and the interface of a site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Chinese, the default.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Returns the language's tag (BCP 47); Chinese is the one of the mainland.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }
}

/// A fixed phrase in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Chinese, mainland punctuation.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Words {
    /// Returns the phrase made of its two forms.
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }

    /// Returns the form for `lang`.
    pub const fn pick(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

/// A composed phrase in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Chinese, mainland punctuation.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Returns the phrase made of its two forms.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }

    /// Returns the form for `lang`.
    pub fn pick(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

impl From<Words> for Text {
    fn from(words: Words) -> Self {
        Self::new(words.zh, words.en)
    }
}
