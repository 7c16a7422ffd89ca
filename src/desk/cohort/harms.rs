//! Adverse events: each patient once, at the worst grade; the denominator is those who were treated.

use super::rows::Event;
use super::sheet::Causality;
use super::study::Study;
use crate::engine::{Sorted, Terms, half_width, put_in_order};

/// Which events are counted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Which<'a> {
    /// Onset within so many days after treatment, day 0 included; nothing for any time after it.
    pub window: Option<i64>,
    /// Causality; nothing for any.
    pub related: Option<&'a [Causality]>,
    /// Whether events without onset count, too, within a window.
    pub without_onset: bool,
    /// Whether laboratory findings are left out.
    pub clinical: bool,
}

/// Patients by worst grade.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Grades 1 to 5.
    pub grades: [usize; 5],
    /// Any grade, unknown grades included.
    pub any: usize,
    /// Events, not patients.
    pub events: usize,
    /// The patients with the grade that is asked for, or more.
    pub severe: Vec<String>,
}

impl Count {
    /// With Grade 3 or more.
    pub fn at_least_3(&self) -> usize {
        self.grades.iter().skip(2).sum()
    }
}

/// By what events are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By term.
    Term,
    /// By organ class.
    Class,
    /// All of them.
    Any,
}

impl Study {
    /// Whether an event is counted.
    pub fn counts(&self, it: &Event, which: Which) -> bool {
        let Some(patient) = self.patient(&it.id).filter(|it| self.is_safety(it)) else { return false };
        if it.grade == Some(0) || which.related.is_some_and(|all| !all.contains(&it.related)) {
            return false;
        }
        if which.clinical && is_laboratory(it) {
            return false;
        }
        match (it.onset, patient.treatment.get()) {
            (Some(day), Some(start)) => {
                let days = start.days_until(day);
                let cut = self.cutoff().is_some_and(|it| day > it);
                days >= 0 && !cut && which.window.is_none_or(|it| days <= it)
            }
            _ => which.window.is_none() || which.without_onset,
        }
    }

    /// Patients by worst grade, by term or class in the order of their names; one row without a name for all.
    pub fn harms(&self, by: By, which: Which, min_grade: i64) -> Vec<(String, Count)> {
        let counted: Vec<&Event> = self.events.iter().filter(|it| self.counts(it, which)).collect();
        let mut names: Sorted<String, String> = Sorted::new();
        let mut worst: Sorted<String, Sorted<&str, (i64, usize)>> = Sorted::new();
        for it in counted {
            let name = match by {
                By::Term => it.term.as_str(),
                By::Class => it.class.as_str(),
                By::Any => "",
            };
            let key = same_term(name);
            names.or_insert(key.clone(), name.to_owned());
            let own = worst.or_default(key).or_insert(it.id.as_str(), (0, 0));
            *own = (own.0.max(it.grade.unwrap_or(0)), own.1 + 1);
        }
        if by == By::Any {
            names.insert(String::new(), String::new());
        }
        let row = |(key, name): (String, String)| {
            let mut count = Count::default();
            for (id, (grade, events)) in worst.get(&key).into_iter().flatten() {
                count.any += 1;
                count.events += events;
                if let Some(it) = usize::try_from(*grade - 1).ok().and_then(|at| count.grades.get_mut(at)) {
                    *it += 1;
                }
                if *grade >= min_grade {
                    count.severe.push((*id).to_owned());
                }
            }
            (name, count)
        };
        let mut rows: Vec<(String, Count)> = names.into_iter().map(row).collect();
        put_in_order(&mut rows, &|a, b| a.0.cmp(&b.0));
        rows
    }

    /// All of them in one row.
    pub fn any_harm(&self, which: Which, min_grade: i64) -> Count {
        self.harms(By::Any, which, min_grade).into_iter().next().map(|it| it.1).unwrap_or_default()
    }

    /// Terms that differ by a slip of the finger: perhaps one and the same.
    pub fn near_terms(&self) -> Vec<(String, String)> {
        let names: Vec<String> = self.harms(By::Term, Which::default(), 3).into_iter().map(|it| it.0).collect();
        let mut near = Vec::new();
        for (n, it) in names.iter().enumerate() {
            let others = names.iter().skip(n + 1).map(String::as_str);
            if let Some(other) = crate::engine::nearest(it, others).filter(|other| same_term(other) != same_term(it)) {
                near.push((it.clone(), other.to_owned()));
            }
        }
        near
    }
}

/// A term whatever its case, width and spaces.
pub fn same_term(it: &str) -> String {
    half_width(it).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether an event is a laboratory finding: by its class.
fn is_laboratory(it: &Event) -> bool {
    let class = same_term(&it.class);
    class == "investigations" || class.starts_with("検査") || class.starts_with("臨床検査")
}

/// The grades that exist for each term in a version, by the term's plain form; nothing of a version that is not known.
pub fn grades_of(terms: &'static Terms, version: &str) -> Sorted<String, &'static str> {
    let Some(column) = terms.versions().position(|it| it == version) else { return Sorted::new() };
    let mut all = Sorted::new();
    for it in terms.all() {
        if let Some(grades) = it.grades.get(column) {
            // The first of a name, as a search finds it.
            all.or_insert(same_term(it.name), *grades);
        }
    }
    all
}

/// Whether a term that is none of the scale's own seems to be several: 発熱、疼痛; of those that are to be specified, what
/// is specified is not looked at.
pub fn several(term: &str) -> bool {
    let it = half_width(term).to_lowercase();
    let listed = !["specify", "other", "その他"].iter().any(|word| it.contains(word));
    let parts = it.split(['、', ',', ';', '/', '+', '・', '，']).filter(|it| it.trim().chars().count() > 1);
    listed && (parts.count() > 1 || term.trim().contains('\n') || it.contains(" and ") || it.contains("および"))
}

/// Whether a grade exists for a term in a version; nothing where the term or the version is not known.
#[cfg(feature = "definitions")]
pub fn grade_exists(terms: &'static Terms, term: &str, grade: i64, version: &str) -> Option<bool> {
    grades_of(terms, version).get(&same_term(term)).map(|it| it.contains(&grade.to_string()))
}
