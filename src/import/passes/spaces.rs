//! Seventh pass: spaces that a layout left between two Han characters go.
//!
//! In: the text. Out: the text without them. Those that mean something stay: within 《》 and “”, in a line that names who
//! wrote, and in a short line without a sentence, which is a heading or a slogan of two parts.

use crate::hanzi::script::is_han;
use crate::import::byline::byline;
use crate::import::desk::Desk;
use crate::import::fold::folded;
use crate::import::outline::is_article;
use crate::import::passes::definition::Pass;
use crate::import::remark::Remark;
use crate::import::shelter::Shelter;
use crate::import::text::{Change, lines};
use crate::lang::{Text, Words};

/// `spaces`.
pub(super) static PASS: Pass =
    Pass {
        name: "spaces", label: Words::new("删去字间空格", "spaces between characters taken out"), run
    };

/// How many characters a heading or slogan has at most.
const HEADING: usize = 40;

fn run(desk: &mut Desk) {
    let text = desk.working.text();
    let shelter = Shelter::of(text, desk.working.form);
    let (mut changes, mut remarks) = (Vec::new(), Vec::new());
    for (at, line) in lines(text).filter(|(_, line)| line.contains([' ', '\u{3000}']) && !is_heading(line)) {
        for (place, space, words) in within(line) {
            if shelter.holds(at + place) {
                continue;
            }
            let range = at + place..at + place + space.len();
            remarks.push(Remark::look(
                "space",
                Some(desk.working.origin_range(&range)),
                Text::new(
                    format!("“{words}”中间的空格已删"),
                    format!("the space in `{words}` was taken out"),
                ),
            ));
            changes.push(Change::new(range.start, space, ""));
        }
    }
    desk.remarks.extend(remarks);
    desk.working.apply(PASS.name, changes);
}

/// Returns whether the spaces of `line` part what belongs apart.
fn is_heading(line: &str) -> bool {
    let is_short = line.chars().count() <= HEADING && !line.contains(['。', '，', ',']);
    let is_marked = line.starts_with(['#', '|']);
    is_short || is_marked || (line.len() < 200 && byline(&folded(line)).is_some())
}

/// Returns the runs of spaces between two Han characters outside titles and quotations: offset, the run, and it with its
/// neighbours.
fn within(line: &str) -> Vec<(usize, &str, String)> {
    let (mut found, mut depth, mut before) = (Vec::new(), 0_usize, None);
    let mut behind_number = is_article(line);
    let mut rest = line.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        match c {
            '《' | '“' | '‘' => depth += 1,
            '》' | '”' | '’' => depth = depth.saturating_sub(1),
            ' ' | '\u{3000}' => {
                let mut end = at + c.len_utf8();
                while let Some((next, space)) = rest.next_if(|(_, c)| matches!(c, ' ' | '\u{3000}')) {
                    end = next + space.len_utf8();
                }
                let after = rest.peek().map(|(_, c)| *c);
                // Behind the number of an article the space parts it from its text.
                let is_number = std::mem::take(&mut behind_number);
                if let (Some(left), Some(right), 0) = (before, after, depth)
                    && is_han(left)
                    && is_han(right)
                    && !is_number
                {
                    found.push((at, line.get(at..end).unwrap_or_default(), format!("{left} {right}")));
                }
            }
            _ => {}
        }
        before = Some(c);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::PASS;
    use crate::import::desk::Desk;
    use crate::import::text::Form;

    #[test]
    fn spaces_of_a_layout_go_and_those_that_part_stay() {
        for (text, expected) in [
            (
                "省政协党组成员、主 席会议成员分片包抓，议　题确定。",
                "省政协党组成员、主席会议成员分片包抓，议题确定。",
            ),
            (
                "出版《那些年 那些事 那些人》，制作“喜迎二十大 委员展风采”片，上线APP 软件。",
                "出版《那些年 那些事 那些人》，制作“喜迎二十大 委员展风采”片，上线APP 软件。",
            ),
            ("创新机制 激发活力", "创新机制 激发活力"),
            ("第一条 为了议事，制 定本规则。", "第一条 为了议事，制定本规则。"),
            ("大安区政协委联委主任 黄显容", "大安区政协委联委主任 黄显容"),
        ] {
            let mut desk = Desk::new(text.into(), Form::Plain);
            (PASS.run)(&mut desk);
            assert_eq!(desk.working.text(), expected);
        }
    }
}
