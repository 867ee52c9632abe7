//! Words that a proposed repair may rest on.
//!
//! In: nothing. Out: [`is_word`]. The list is short and holds only pairs of characters that are common in the writing of
//! offices, in traditional characters, for the texts whose bytes were broken are in them. What a text says elsewhere counts
//! too, and is asked first.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Common words of two characters, parted by spaces.
const WORDS: &str = "\
    傾斜 傾向 傾聽 兼備 具備 準備 設備 完備 裝備 儲備 籌備 配備 預備 備案 備忘 責任 負責 職責 數字 數據 數量 人數 次數 多數 指數 進行 進入 進步 改進 \
    推進 促進 先進 學習 學校 學會 科學 教學 大學 文學 協商 協會 協助 協調 協作 政協 機關 機構 機制 機會 時機 有機 發展 發揮 發現 發言 開發 激發 \
    聯繫 聯絡 聯動 聯合 關聯 強化 加強 增強 堅強 創新 創造 創建 首創 建設 設立 設置 設施 關係 關於 關鍵 關注 質量 素質 品質 性質 業務 業績 企業 \
    產業 行業 專業 農業 事業 就業 服務 任務 義務 財務 領導 領域 帶領 引領 區域 社區 地區 城區 導向 指導 輔導 督導 規則 規範 規定 規劃 法規 調研 \
    調查 調整 協調 優化 優勢 優秀 優先 現代 現場 實現 體現 表現 網絡 網格 網站 系統 統一 統籌 傳統 產生 產品 生產 構建 結構 脈絡 風險 作風 風貌 \
    標準 準確 水準 精準 承擔 擔當 負擔 持續 繼續 連續 手續 培訓 訓練 內容 內部 國內 目標 指標 標誌 補充 彌補 補助 轉化 轉變 轉型 結合 結果 總結 \
    團結 鄉鎮 城鎮 鎮長 細化 細則 詳細 監督 監測 監管 經濟 經驗 經常 曾經 擴大 擴展 維護 保護 愛護 達到 達成 表達 狀態 動態 生態 鄉村 鄉親 認真 \
    認識 確認 嚴格 嚴肅 嚴重 應當 應用 響應 回復 恢復 復興 根據 依據 權利 權力 權益 當前 當地 基礎 團隊 社團 集團 榮譽 信譽 聲譽 永遠 長遠 養老 \
    培養 營養 戰略 戰鬥 挑戰 驅動 環境 環節 循環 穩定 穩步 平穩 嚴謹 謹慎 會議 會員 委員 專委 專題 專家 問題 議題 主題 課題 題目 議事 議政 建議 \
    決議 審議 開展 開始 公開 展開 辦理 辦法 辦公 群眾 民眾 黨委 黨員 黨組 書記 書面 讀書 文書 報告 報送 報導 匯報 通報 農村 農民 群體 全體 集體 \
    工作 人民 基層 治理 解決 堅持 聯席 廣泛 廣大 廣場 實際 實施 實踐 落實 組織 縣區 縣級 幹部 幹事 積極 極大 顯著 顯示 歷史 經歷 黨建 貫徹 落戶";

/// Returns whether the two characters, side by side, are one of the words.
pub fn is_word(first: char, second: char) -> bool {
    static KNOWN: LazyLock<BTreeSet<(char, char)>> = LazyLock::new(|| {
        let pair = |word: &str| word.chars().zip(word.chars().skip(1)).next();
        WORDS.split_whitespace().filter_map(pair).collect()
    });
    KNOWN.contains(&(first, second))
}

#[cfg(test)]
mod tests {
    use super::{WORDS, is_word};

    #[test]
    fn every_word_has_two_characters() {
        assert!(WORDS.split_whitespace().all(|word| word.chars().count() == 2));
        assert!(is_word('兼', '備') && !is_word('備', '兼'));
    }
}
