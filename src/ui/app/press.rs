//! Pages as they stand once somebody has pressed a button or searched. Browsers run none of this.

use crate::engine::t;
use crate::exchange::grid::Pasted as Taken;
use crate::ui::app::pressed::Pressed;
use crate::ui::app::{App, Undo};
use crate::ui::browser::download::{ByHand, Made};
use crate::ui::dialogs::Dialog;
use crate::ui::dialogs::qr;
use crate::ui::page::noted::{Level, Noted};
use crate::ui::page::route::Page;

impl App {
    /// The page as it stands then.
    pub(super) fn press(&mut self, pressed: Pressed) {
        match pressed {
            Pressed::Nothing => {}
            Pressed::Idle(left) => self.habits.dialog = Some(Dialog::Idle(left)),
            Pressed::Qr => self.habits.dialog = Some(Dialog::Qr(qr::code("https://example.org/sins/#v=1"))),
            Pressed::QrTooLong => self.habits.dialog = Some(Dialog::Qr(None)),
            Pressed::Keys => self.habits.dialog = Some(Dialog::Keys),
            Pressed::Copied => self.by_hand = Some(by_hand(None)),
            Pressed::Unsaved => self.by_hand = Some(by_hand(Some("tekio.ics".to_owned()))),
            Pressed::Saved => {
                self.saved = Some(Made {
                    name: "tekio.ics".to_owned(),
                    kind: "text/calendar",
                    text: String::new(),
                    by: "act-ics",
                });
            }
            Pressed::Said => self.said = Some(t("リンクをコピーしました", "Link copied")),
            Pressed::Cleared => {
                let said = t("入力を消しました", "Answers cleared");
                self.undo = Some(Undo { said, entries: self.entries.clone(), example: false, filled: None });
            }
            Pressed::Newer => {
                let news = t("新しい計算ツールが加わりました。", "New calculators are here.");
                self.update = Some(news.get(self.route.lang).to_owned());
            }
            Pressed::Found(words) if self.route.page == Page::Home => {
                self.search.typed(words.to_owned(), self.definitions);
            }
            Pressed::Found(words) => {
                self.look.find = words.to_owned();
                self.look.picking = true;
            }
            Pressed::Term(words) => self.look.term = words.to_owned(),
            Pressed::Opened => {
                let report = self.read().map(|(calculator, _, case, _)| calculator.report(&case));
                self.look.opened = report.into_iter().flat_map(|it| it.steps).map(|it| it.id).collect();
            }
            Pressed::Tested(held) => self.look.tested = Some((held, 10)),
            Pressed::Listed => self.noted = vec![noted(2, None), noted(4, Some(3))],
            Pressed::Pasted => {
                let pasting = &mut self.look.pasting;
                pasting.text = "S8\t15\nS3\tx\n".to_owned();
                let wrong = vec![["2行目：径がありません".to_owned(), "Line 2: no diameter".to_owned()]];
                let named = |it: &str| vec![it.to_owned()];
                pasting.done =
                    Some(Taken { matched: 1, added: named("S3"), left: named("S8"), wrong, ..Taken::default() });
            }
            Pressed::Favourite => {
                let of = self.catalogue().iter().map(|it| it.id).take(3);
                let own = self.route.entry().map(|it| it.id);
                self.settings.favourites = own.into_iter().chain(of).map(str::to_owned).collect();
            }
            Pressed::Example => self.example = true,
            Pressed::Visiting => self.habits.aside = Some("sins".to_owned()),
            Pressed::Reset => self.habits.before = Some(self.settings.clone()),
        }
    }
}

fn by_hand(file: Option<String>) -> ByHand {
    ByHand { text: "SINS 7\n".to_owned(), file, by: "act-copy" }
}

fn noted(grade: u8, attribution: Option<usize>) -> Noted {
    let both = |ja: &str, en: &str| [ja.to_owned(), en.to_owned()];
    Noted {
        term: "Pneumothorax".to_owned(),
        label: both("気胸", "Pneumothorax"),
        scale: "CTCAE".to_owned(),
        grade,
        version: "5.0".to_owned(),
        start: "2026-04-10".to_owned(),
        end: String::new(),
        attribution,
        levels: attribution.map(|_| Level { label: both("SIR C", "SIR C"), ..Level::default() }).into_iter().collect(),
    }
}
