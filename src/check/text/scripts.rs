//! Which script a page is written in.
//!
//! In: a page, a character. Out: whether the page is in simplified characters; the simplified form of a character that only
//! traditional text has.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::check::page::Page;
use crate::hanzi::script::is_han;
use crate::hanzi::set::CharacterSet;

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

/// The simplified form of each traditional character.
static FORMS: LazyLock<BTreeMap<char, char>> = LazyLock::new(|| {
    let pairs: Vec<char> = PAIRS.chars().collect();
    pairs.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect()
});

static SIMPLIFIED: LazyLock<CharacterSet> = LazyLock::new(|| FORMS.values().copied().collect());

/// Returns whether a character of simplified text alone stands on `page`.
pub(super) fn is_simplified(page: &Page<'_>) -> bool {
    page.blocks.iter().any(|block| block.text.chars().any(|c| SIMPLIFIED.contains(c)))
}

/// Returns the simplified form of `c`; `None` unless only traditional text has `c`.
pub(super) fn simplified_form(c: char) -> Option<char> {
    if is_han(c) { FORMS.get(&c).copied() } else { None }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{FORMS, PAIRS};
    use crate::hanzi::standard::standard;

    #[test]
    fn no_character_is_both_traditional_and_simplified() {
        let pairs: Vec<char> = PAIRS.chars().collect();
        assert!(pairs.len() > 600 && pairs.len().is_multiple_of(2));
        for pair in pairs.chunks(2) {
            assert!(!pairs.iter().skip(1).step_by(2).any(|simplified| *simplified == pair[0]), "{}", pair[0]);
        }
    }

    #[test]
    fn no_traditional_form_is_a_standard_character_and_every_simplified_one_is() {
        let table: BTreeSet<char> = standard().collect();
        assert!(FORMS.iter().all(|(from, to)| !table.contains(from) && table.contains(to)));
    }
}
