//! What an answer to an item of a score is worth. The items themselves, which may go by rules, are in `rule.rs`.

use crate::base::text::Lang;

/// The points of one option or class.
#[derive(Clone, Copy, Debug)]
pub struct Worth {
    /// The id of the option, or of the verdict of the class.
    pub option: &'static str,
    /// The least and the most that the option can be worth. They differ where the source leaves a gap: a collapse of
    /// exactly 50 % is worth 2 or 3. `None`: the score does not hold for whoever is described so.
    pub points: Option<(u8, u8)>,
}

impl Worth {
    /// The points beside an option: `2点`, `2 or 3 points`; nothing where the score does not hold.
    pub fn say(&self, lang: Lang) -> Option<String> {
        let (least, most) = self.points?;
        Some(match (least == most, lang) {
            (true, Lang::Ja) => format!("{least}点"),
            (true, Lang::En) if least == 1 => "1 point".to_owned(),
            (true, Lang::En) => format!("{least} points"),
            (false, Lang::Ja) => format!("{least}か{most}点"),
            (false, Lang::En) => format!("{least} or {most} points"),
        })
    }
}

/// So many points.
pub const fn worth(option: &'static str, points: u8) -> Worth {
    Worth { option, points: Some((points, points)) }
}

/// Points that the source does not settle: at least `least`, at most `most`.
pub const fn worth_between(option: &'static str, least: u8, most: u8) -> Worth {
    assert!(least < most, "points in falling order");
    Worth { option, points: Some((least, most)) }
}

/// No points, for the score does not hold there.
pub const fn outside(option: &'static str) -> Worth {
    Worth { option, points: None }
}

/// Totals are the bits of a 64-bit number.
pub(crate) const MOST_POINTS: u8 = 63;
