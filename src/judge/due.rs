//! On which days something is due for a case, and how each stands today.

use crate::answers::answer::Value;
use crate::answers::case::Case;
use crate::base::date::Date;
use crate::base::text::Text;
use crate::base::truth::Truth;
use crate::definition::field::Field;
use crate::definition::schedule::{After, Plan, Schedule, Task};

/// A day on which something is due.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// The permanent name: the visit's id, or one with its number (`dose-3`).
    pub id: String,
    /// What it is called, in each language.
    pub label: [String; 2],
    /// The day.
    pub day: Date,
    /// The first and the last day that will do, where that is known.
    pub window: Option<(Date, Date)>,
    /// What is done then.
    pub tasks: Vec<Text>,
    /// How it stands.
    pub state: State,
}

/// How something due stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Done on this day, so many days late (negative: early), within its window if it has one.
    Done(Date, i64, Option<bool>),
    /// Its day, or the last day of its window, has passed.
    Overdue(i64),
    /// It can be done today.
    Today,
    /// Its day is so many days away.
    Coming(i64),
    /// The present day is not known.
    Unknown,
}

impl After {
    /// The day so long after another.
    pub fn from(self, start: Date) -> Option<Date> {
        match self {
            After::Days(days) => start.plus_days(i64::from(days)),
            After::Months(months) => start.plus_months(i64::from(months)),
        }
    }
}

fn day(case: &Case, field: &'static Field) -> Option<Date> {
    match case.get(field, 0)? {
        Value::Date(it) => Some(it),
        _ => None,
    }
}

fn whole(case: &Case, field: &'static Field) -> Option<i64> {
    match case.get(field, 0)? {
        Value::Number(it) => it.to_whole(),
        _ => None,
    }
}

impl Schedule {
    /// What is said of a patient for whom nothing is due any more. It changes no verdict, for the days are what they
    /// are; it takes away those that are not to come.
    pub fn ended(&self, case: &Case) -> Option<Text> {
        let stop = self.stop.as_ref()?;
        let Value::Choice(i) = case.get(stop.reason, 0)? else { return None };
        let id = stop.reason.options().get(usize::from(i))?.id;
        stop.ends.iter().find(|it| it.0 == id).map(|it| it.1)
    }

    /// The plan that is meant; nothing while that is not known.
    pub fn plan(&self, case: &Case) -> Option<&'static Plan> {
        for it in self.plans {
            match it.when.judge(case, 0) {
                Truth::Met => return Some(it),
                Truth::NotMet => {}
                Truth::Unknown => return None,
            }
        }
        None
    }

    /// The days on which something is due, in order.
    pub fn due(&self, case: &Case) -> Vec<Due> {
        let (Some(plan), Some(start)) = (self.plan(case), day(case, self.start)) else { return vec![] };
        let today = day(case, self.today);
        let mut all = Vec::new();
        for it in plan.visits {
            let Some(due) = it.after.from(start) else { continue };
            let window = it.window.and_then(|it| whole(case, it));
            let done = it.done.and_then(|it| day(case, it));
            let concerns = |it: &&Task| it.when.as_ref().is_none_or(|it| it.judge(case, 0) != Truth::NotMet);
            all.push(Due {
                id: it.id.to_owned(),
                label: [it.label.ja.to_owned(), it.label.en.to_owned()],
                day: due,
                window: around(due, window, self.early),
                tasks: it.tasks.iter().filter(concerns).map(|it| it.text).collect(),
                state: state(due, window, self.early, done, today),
            });
        }
        if let (Some(every), Some(last)) = (&plan.every, all.last().map(|it: &Due| it.day)) {
            let times = whole(case, every.times).unwrap_or(i64::from(every.unless));
            let window = every.window.and_then(|it| whole(case, it));
            all.truncate(usize::try_from(times).unwrap_or(0));
            let tasks = plan.visits.last().map_or(&[][..], |it| it.tasks);
            for n in (plan.visits.len() as i64 + 1)..=times {
                let after = (n - plan.visits.len() as i64) * i64::from(every.days);
                let Some(due) = last.plus_days(after) else { break };
                all.push(Due {
                    id: format!("{}-{n}", every.id),
                    label: [format!("{n}{}", every.label.ja), format!("{} {n}", every.label.en)],
                    day: due,
                    window: around(due, window, self.early),
                    tasks: tasks.iter().map(|it| it.text).collect(),
                    state: state(due, window, self.early, None, today),
                });
            }
        }
        // After the end nothing is due; what was done all the same stays. While its day is not known, no day can be
        // told.
        if let Some(stop) = self.stop.as_ref().filter(|_| self.ended(case).is_some()) {
            let end = day(case, stop.day);
            let until = |it: &Due| end.is_some_and(|end| it.day <= end);
            all.retain(|it: &Due| until(it) || matches!(it.state, State::Done(..)));
        }
        all
    }
}

/// The first and the last day that will do.
fn around(day: Date, window: Option<i64>, early: bool) -> Option<(Date, Date)> {
    let days = window.filter(|it| *it > 0)?;
    Some((if early { day.plus_days(-days)? } else { day }, day.plus_days(days)?))
}

fn state(due: Date, window: Option<i64>, early: bool, done: Option<Date>, today: Option<Date>) -> State {
    let window = window.unwrap_or(0);
    if let Some(done) = done {
        let late = due.days_until(done);
        return State::Done(done, late, (window > 0).then_some(late.abs() <= window));
    }
    let Some(today) = today else { return State::Unknown };
    let ahead = today.days_until(due);
    if ahead == 0 || -ahead <= window && ahead < 0 || early && 0 < ahead && ahead <= window {
        State::Today
    } else if ahead < 0 {
        State::Overdue(-ahead)
    } else {
        State::Coming(ahead)
    }
}
