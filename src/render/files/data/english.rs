//! The data of an English site: what tables and columns say of themselves, in English.
//!
//! In: the Chinese words of `tables/` and `columns`. Out: the English ones. Titles are not here: the names of tables and
//! columns are English words already.

/// What stands in English for what stands in Chinese.
static ENGLISH: &[(&str, &str)] = &[
    // Tables.
    ("每行一条，正文包括各款各项。", "One row an article, its text with all its paragraphs and items."),
    (
        "每行一项荣誉，获奖对象见 recipients 表。",
        "One row an honour; its holders are in the table recipients.",
    ),
    (
        "每行来源里一个品牌的一种写法，照录，不合并。",
        "One row for each way in which a source prints a brand, as it stands, never merged.",
    ),
    ("每行一个协商品牌。", "One row a brand."),
    (
        "每行一个案例的一个步骤。案例写明协商模式的，模式的每一步都有一行，没有记载的也列出。",
        "One row a step of a case. A case that names its method has a row for each of the method's steps, recorded or not.",
    ),
    ("每行一个协商案例。", "One row a case."),
    (
        "每行一处对制度的引用，来自案例的“依据”和各页正文里的链接。",
        "One row a citation of a rule, from the key `rules` of cases and from links in texts.",
    ),
    ("每行一种协商模式的一个组成部分，不分先后。", "One row a part of a method, in no order."),
    (
        "每行一种协商模式的一步与另一种的一步。对应关系是编者所加，不是来源所说。",
        "One row a step of one method with a step of another. The mapping is the editors', not a source's.",
    ),
    ("每行一个案例的一个参加部门。", "One row a department that took part in a case."),
    ("每行一个案例形成的一份文件。", "One row a document that came of a case."),
    (
        "每行一个条目，包括案例、荣誉、制度、平台、协商模式、成效和其他页面。",
        "One row an entry of any kind: cases, awards, rules, platforms, methods, reports and other pages.",
    ),
    (
        "每行一个条目的一个主题，只列条目自己写的，不列上级主题。",
        "One row a topic of an entry: those it gives itself, not the wider ones above them.",
    ),
    (
        "每行来源报告的一个数。单位、范围或时段不同的数不能相加。",
        "One row a number that a source reports. Numbers of unlike unit, scope or period cannot be added.",
    ),
    ("每行一个条目缺的一项。", "One row a thing that is not recorded of an entry."),
    ("每行一个案例和议题转交到的一个案例。", "One row a case and the case that its topic was handed to."),
    (
        "每行一个条目里由编者推断的一项，来源没有这样说。地区的推断见 regions 表。",
        "One row a thing that the editors infer and no source says. Inferences about places are in the table regions.",
    ),
    (
        "每行一处正文里的链接和它所在的句子，指向制度的见 citations 表。",
        "One row a link in a text with its sentence; those to rules are in the table citations.",
    ),
    ("每行一种协商模式，步骤见 steps 表。", "One row a method; its steps are in the table steps."),
    ("每行一个案例的一项成果数。", "One row a number of the outcome of a case."),
    (
        "每行一个案例的一类参与者。人数和人次不能相加。",
        "One row a group that took part in a case. People and attendances cannot be added.",
    ),
    (
        "每行一个平台符合一个标准条目的依据。没有列出的条目是未载，不是不符合。",
        "One row the evidence that a platform meets an item of a standard. An item that is not listed is not recorded, not unmet.",
    ),
    ("每行一个协商平台或机构。", "One row a platform or body."),
    ("每行一种协商模式的一条原则。", "One row a principle of a method."),
    ("每行一项荣誉的一个获奖对象。", "One row a holder of an honour."),
    (
        "每行一个地区，上级排在下级前面。只有条目写到的地区和它们的上级，不是行政区划全表。",
        "One row a place, the wider before the narrower: those that entries name and what lies above them, no full gazetteer.",
    ),
    ("每行一份成效数据，各项数见 figures 表。", "One row a report; its numbers are in the table figures."),
    ("每行一份制度文件，条文见 articles 表。", "One row a rule; its articles are in the table articles."),
    (
        "每行一个条目的一个来源。同一份材料被几个条目引用，就有几行。",
        "One row a source of an entry. A work that several entries rest on has several rows.",
    ),
    ("每行一项建设标准的一个条目。", "One row an item of a standard."),
    ("每行一种协商模式的一个步骤，按先后排列。", "One row a step of a method, in their order."),
    ("每行一份制度和它代替的一份制度。", "One row a rule and a rule that it takes the place of."),
    (
        "每行一个数字词所指的一项，照来源的写法。",
        "One row a thing that a number-word stands for, as the source prints it.",
    ),
    (
        "每行一个术语。数字词所指的各项见 term_items 表。",
        "One row a term; what a number-word stands for is in the table term_items.",
    ),
    ("每行一个主题词。", "One row a topic."),
    (
        "每行一项由本站案例算出的合计，与来源报告的数（figures 表）口径不同。",
        "One row a total computed from the cases of this site; it counts otherwise than what sources report (table figures).",
    ),
    (
        "每行一个案例的成果被采用的一个环节，按先后排列。",
        "One row a link of the chain by which the result of a case was taken up, in their order.",
    ),
    (
        "每行一个已撤回的条目。网址保留，内容不在任何别的表里，也不计入统计。",
        "One row an entry that was withdrawn. Its address stays; it stands in no other table and in no total.",
    ),
    (
        "每行一份有自己条目的来源材料。哪个条目依据哪份材料，见 sources 表。",
        "One row a work with an entry of its own. What rests on it is in the table sources.",
    ),
    (
        "每行一种协商模式每年的一项安排。没有次数的，是不限次数。",
        "One row a thing that a method plans for each year. Without a count it is without a limit.",
    ),
    // Columns.
    ("知道多少写多少，年、年月或年月日", "as precise as it is known: a year, a month or a day"),
    ("从大到小，用 / 分开，见 regions 表", "the widest first, parted by /; see the table regions"),
    (
        "应有的项目里写了百分之几，由程序计算",
        "the share of what the kind can say that is said, in per cent; computed",
    ),
    (
        "正文的字数，汉字逐字计，其他文字按词计，由程序计算",
        "length of the text: Han characters one by one, other writing by the word; computed",
    ),
    ("见 sources 表的 key", "a key of the table sources"),
    ("从 1 起", "from 1"),
    ("见 entries 表的 key", "a key of the table entries"),
    ("见 cases 表的 id", "an id of the table cases"),
    ("见 methods 表的 id", "an id of the table methods"),
    ("照来源的写法", "as the source prints it"),
    ("按原文读出，占比为百分之几", "read from the printed text; a share is in per cent"),
    ("来源写的是一段（2—3）时，那一段的上限", "the upper end, where the source prints a range (2—3)"),
    ("数值是准数、下限、上限还是约数", "whether the value is exact, a lower or an upper bound, or about"),
    ("是占整体的百分之几，还是个数", "whether it is a share of a whole or a count"),
    ("制度的编号和条的锚点", "the id of the rule and the anchor of the article"),
    ("见 rules 表的 id", "an id of the table rules"),
    ("第几条", "the number of the article"),
    ("从大到小，用 / 分开", "the widest first, parted by /"),
    ("荣誉的级别，不是颁发单位", "the level of the honour, not who gave it"),
    ("来源没有写的为空", "empty where the source does not say"),
    ("见 brands 表的 id", "an id of the table brands"),
    ("几个之间用 ； 分开", "several are parted by a full-width semicolon"),
    ("见本表的 id", "an id of this table"),
    (
        "见 steps 表的 method 和 name；没有写明模式的为空",
        "method and name of the table steps; empty without a method",
    ),
    ("起算日期或工作日不明的为空", "empty where the day it runs from or the working days are not known"),
    (
        "kept 按时，late 超期，unsure 无法断定，open 何时办成未载；没有时限的为空",
        "kept, late, unsure (cannot be told) or open (not recorded when done); empty without a term",
    ),
    ("见 platforms 表的 id", "an id of the table platforms"),
    ("议题由谁审批", "who approved the topic"),
    ("来源所说的成效", "what came of it, as the source says"),
    ("来源写到哪一步，由程序计算", "how far the sources go; computed"),
    (
        "见 articles 表的 key；引用整部制度的为空",
        "a key of the table articles; empty where the whole rule is meant",
    ),
    ("第几条第几款第几项", "article, paragraph and item"),
    (
        "正文里引用它的句子；只在“依据”里写到的为空",
        "the sentence that cites it; empty where only the key `rules` does",
    ),
    ("目录和编号，与正文里的引用写法相同", "folder and id, as editors write a reference"),
    ("见 topics 表的 id", "an id of the table topics"),
    ("见 reports 表的 id", "an id of the table reports"),
    ("占比为 %", "% for a share"),
    ("数的口径，照来源的写法", "what is counted, as the source prints it"),
    ("见 totals 表；只供对照，口径不同", "of the table totals; to be set beside it, not equal to it"),
    (
        "与别处同类的数并列时用的名称；只并列，不相加",
        "the name under which it stands beside like numbers of other places; never added",
    ),
    ("见 yearly 表的 method", "method of the table yearly"),
    ("见 yearly 表的 position", "position of the table yearly"),
    ("页码、段落", "page, paragraph"),
    ("键的英文名；编者另写的项目为空", "the English name of the key; empty for what editors added"),
    ("否：只写了一部分，或不是应有的项目", "no: it is said in part, or is not expected of the kind"),
    ("在哪里查过；没有写的为空", "where it was looked for; empty where that is not said"),
    ("见 standards 表", "of the table standards"),
    ("见 awards 表的 id", "an id of the table awards"),
    (
        "见 entries 表的 key；没有自己页面的为空",
        "a key of the table entries; empty without a page of its own",
    ),
    ("见本表的 path", "a path of this table"),
    ("最大的地区是 1", "1 for the widest"),
    ("包括下级地区", "with the places beneath it"),
    ("不包括下级地区", "without the places beneath it"),
    (
        "归在上级之下若是编者的推断，依据是什么",
        "what the editors go by, where its place beneath another is their inference",
    ),
    (
        "正文是编者根据公开资料写的要点，不是文件原文",
        "the text is the editors' digest of public sources, not the document",
    ),
    ("条目和来源在条目里的次序", "the entry, and the place of the source in it"),
    ("条目里引用它的编号", "the id by which the entry names it"),
    ("来源自己的条目，见 works 表的 id", "the entry of the source itself: an id of the table works"),
    ("照写", "as written"),
    ("制度的编号，或编号和条文", "the id of a rule, or its id and an article"),
    ("见 terms 表的 id", "an id of the table terms"),
    ("照来源的解释", "as the source explains it"),
    ("包括下级主题，不包括单独的页面", "with the topics beneath it, without free pages"),
    ("没有一个案例写到的为空", "empty where no case says"),
    ("有多少个案例写到", "how many cases say it"),
    (
        "建议案、提案、批示、采用等，照编者所写",
        "proposal, instruction, adoption and such, as the editors write it",
    ),
    ("依据它的条目有几个", "how many entries rest on it"),
    ("是几次，还是几次以上", "whether it is so many, or so many at least"),
];

/// Returns `chinese` in English; itself where there is none, which the tests rule out.
pub(super) fn english(chinese: &'static str) -> &'static str {
    ENGLISH.iter().find(|(known, _)| *known == chinese).map_or(chinese, |(_, english)| *english)
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, english};
    use crate::render::files::data::tables::TABLES;
    use std::collections::BTreeSet;

    #[test]
    fn everything_that_tables_say_of_themselves_is_there_in_english_and_nothing_else() {
        let columns = TABLES.iter().flat_map(|table| table.columns).map(|column| column.description);
        let said: BTreeSet<&str> = TABLES
            .iter()
            .map(|table| table.description)
            .chain(columns)
            .filter(|text| !text.is_empty())
            .collect();
        let known: BTreeSet<&str> = ENGLISH.iter().map(|(chinese, _)| *chinese).collect();
        assert_eq!(said, known);
        assert_eq!(english("照写"), "as written");
    }
}
