//! Traditional characters among simplified ones.
//!
//! In: running text. Out: one finding a page that has characters of both scripts, with the simplified ones as a
//! likely fix.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::check::definition::{Check, Finding, Scope};
use crate::check::diagnostic::{Fix, Level};
use crate::check::prose::{Page, edit};
use crate::hanzi::script::is_han;
use crate::lang::{Text, Words};
use crate::model::prose::Block;

/// `text/mixed-script`.
pub(super) static CHECK: Check = Check {
    code: "text/mixed-script",
    level: Level::Warn,
    what: Words::new("简体里夹着繁体字", "traditional characters stand among simplified ones"),
    why: Words::new(
        "同一页里繁简混用，多半是从繁体网页抄来时没有转完，检索会漏掉一半。规范汉字以《通用规范汉字表》为准；书名、人名、题字确需保留的，在页里放行并写明。",
        "Traditional characters among simplified ones are mostly left from a page that was converted by \
         half, and a search finds only the other half. Where a title, name or inscription keeps them, \
         allow this on the page and say so.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村里召開议事会，共同协商。
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 关于
---

村里召开议事会，共同协商。
",
    run,
};

/// Traditional characters, each followed by its simplified form. Those that simplified text keeps for some words or names
/// (著, 乾, 徵, 於, 餘) are none of them.
const PAIRS: &str = "\
    協协機机發发進进聯联強强學学創创設设關关質质習习業业務务領领區区導导規规調调優优責责現现網网統统產产構构絡络風风準准擔担續续訓训內内標标補补轉转數数結结鎮镇細细監监經经擴扩護护達达態态鄉乡認认嚴严應应\
    復复據据權权當当礎础團团譽誉遠远負负養养戰战驅驱濟济環环穩稳謹谨這这個个們们來来時时為为會会對对說说還还開开長长見见問问間间門门過过動动國国體体黨党員员議议題题辦办點点參参與与眾众農农場场廣广東东車车\
    實实際际報报單单級级紀纪約约組组織织終终給给維维綜综綠绿緊紧線线編编繼继績绩總总縣县營营獲获製制術术衛卫裝装視视覺觉觀观計计討讨記记講讲許许訪访評评詢询試试話话該该詳详語语請请論论證证識识譯译讀读變变\
    讓让財财貢贡貧贫貨货購购費费貿贸資资賽赛贊赞軍军軟软較较載载輔辅輕轻輪轮輸输辭辞邊边郵邮選选遺遗鄰邻醫医釋释針针鐵铁銀银錄录錢钱錯错鍵键鏈链鐘钟閉闭閱阅隊队階阶陽阳陳陈陸陆險险隨随難难電电靈灵靜静響响\
    頁页項项順顺須须預预頒颁頓顿頻频顆颗額额類类願愿顯显飛飞飯饭飲饮館馆馬马駐驻驗验魚鱼鳥鸟麥麦齊齐齡龄龍龙億亿價价僅仅傳传傷伤傾倾備备償偿兒儿兩两冊册凍冻劃划劇剧勞劳勢势勝胜勵励勸劝匯汇華华衝冲壓压壞坏\
    執执塊块墊垫壯壮聲声處处夠够奪夺奮奋婦妇媽妈孫孙寧宁審审寫写寬宽專专將将尋寻尷尴層层屬属島岛幣币幫帮幹干幾几庫库廠厂廢废張张彈弹歸归徑径從从憑凭懷怀懇恳戶户撥拨揚扬換换損损搖摇擁拥擇择擊击擠挤擬拟擾扰\
    攝摄敗败敵敌斷断無无舊旧曉晓曆历暫暂條条楊杨極极榮荣樣样樓楼樹树橋桥檔档檢检欄栏歡欢歲岁歷历殘残殺杀氣气決决況况淚泪淨净淺浅減减測测湯汤溝沟溫温滅灭滿满漁渔漲涨潔洁濕湿灣湾災灾煩烦熱热燈灯燒烧爭争爲为\
    牆墙狀状獨独獎奖畢毕畫画異异療疗癥症盡尽盤盘碼码確确禮礼種种稱称積积穀谷競竞筆笔節节範范築筑簡简簽签糧粮糾纠純纯紙纸紛纷紮扎紹绍絕绝綱纲緒绪緣缘縮缩罰罚羅罗義义聞闻聽听職职腦脑臨临興兴舉举艦舰藝艺藥药\
    蘇苏號号蟲虫裡里複复訂订訴诉診诊詞词誠诚誤误課课誰谁談谈諾诺謀谋謝谢譜谱豐丰貫贯販贩貴贵買买賀贺賓宾賢贤賣卖賬账賴赖贏赢趕赶趙赵跡迹踐践蹤踪軌轨軸轴輛辆輝辉運运遊游違违遞递適适邁迈鄧邓鄭郑醬酱釘钉鈔钞\
    鋪铺鋼钢鎖锁鑒鉴閃闪閥阀閣阁闊阔闆板隱隐雖虽雙双雜杂離离雲云霧雾韓韩頂顶頗颇頭头顧顾顏颜颱台饑饥駕驾騎骑騙骗騰腾驕骄驚惊髒脏髮发鬥斗鬧闹鮮鲜鹽盐麗丽齒齿\
    ";

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let pairs: Vec<char> = PAIRS.chars().collect();
    let pairs: BTreeMap<char, char> =
        pairs.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect();
    let simplified: BTreeSet<char> = pairs.values().copied().collect();
    for page in scope.prose() {
        let is_simplified =
            page.blocks.iter().any(|block| block.text.chars().any(|c| simplified.contains(&c)));
        if is_simplified {
            findings.extend(find(page, &pairs));
        }
    }
}

fn find(page: &Page<'_>, pairs: &BTreeMap<char, char>) -> Option<Finding> {
    let of_block = |block| traditional(block, pairs).map(move |(range, meant)| (block, range, meant));
    let found: Vec<(&Block, Range<usize>, char)> = page.blocks.iter().flat_map(of_block).collect();
    let (block, first, meant) = found.first()?;
    let (written, count) = (block.text.get(first.clone()).unwrap_or_default(), found.len());
    let edits = found.iter().filter_map(|(block, range, meant)| edit(block, range.clone(), *meant)).collect();
    let finding = Finding::new(
        block.place(first.clone()),
        Text::new(
            format!("简体里夹着 {count} 个繁体字，第一个是“{written}”"),
            format!(
                "traditional characters among simplified ones: {count} in all, the first of them `{written}`"
            ),
        ),
        Text::new(
            format!("改成简体，如“{meant}”；书名、人名要保留的，在页里放行"),
            format!(
                "write the simplified form, such as `{meant}`, or allow this on a page whose names keep it"
            ),
        ),
    );
    Some(finding.fix(Some(Fix { is_certain: false, edits })))
}

/// Returns the traditional characters of `block`, each with its simplified form.
fn traditional<'b>(
    block: &'b Block,
    pairs: &'b BTreeMap<char, char>,
) -> impl Iterator<Item = (Range<usize>, char)> + 'b {
    // What is not Chinese is passed over without a look into the table.
    let han = block.text.char_indices().filter(|(_, c)| is_han(*c));
    han.filter_map(|(at, c)| Some((at..at + c.len_utf8(), *pairs.get(&c)?)))
}

#[cfg(test)]
mod tests {
    use super::PAIRS;

    #[test]
    fn no_character_is_both_traditional_and_simplified() {
        let pairs: Vec<char> = PAIRS.chars().collect();
        assert!(pairs.len() > 600 && pairs.len().is_multiple_of(2));
        for pair in pairs.chunks(2) {
            assert!(!pairs.iter().skip(1).step_by(2).any(|simplified| *simplified == pair[0]), "{}", pair[0]);
        }
    }
}
