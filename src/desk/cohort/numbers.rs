//! Statistics of times, counts and measurements. Here stand binary floats, and what comes of them is shown and never
//! held against a clinical limit. Intervals of a curve are `None` where the curve is at 1 or 0: there Greenwood's
//! formula says nothing.

/// The normal distribution's 97.5 % point.
pub const Z: f64 = 1.959_963_984_540_054;

/// Times that differ by less are one time.
const SAME: f64 = 1e-9;

/// How far a curve may be from one half and be taken for one half.
const HALF: f64 = 1.5e-8;

/// The transformation behind an interval of a curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// log(−log S).
    LogLog,
    /// log S.
    Log,
    /// S itself.
    Plain,
}

impl Scale {
    /// Its name in answers.
    pub const fn name(self) -> &'static str {
        match self {
            Scale::LogLog => "log-log",
            Scale::Log => "log",
            Scale::Plain => "plain",
        }
    }

    /// The scale of a name.
    pub fn named(name: &str) -> Option<Scale> {
        [Scale::LogLog, Scale::Log, Scale::Plain].into_iter().find(|it| it.name() == name)
    }

    /// The interval of a probability with this standard error: low and high.
    pub fn interval(self, s: f64, se: f64, z: f64) -> Option<(f64, f64)> {
        if !(s > 0.0 && s < 1.0 - 1e-12) {
            return None;
        }
        let (low, high) = match self {
            Scale::LogLog => {
                let part = z * se / (s * s.ln());
                (s.powf((-part).exp()), s.powf(part.exp()))
            }
            Scale::Log => (s * (-z * se / s).exp(), s * (z * se / s).exp()),
            Scale::Plain => (s - z * se, s + z * se),
        };
        Some((low.clamp(0.0, 1.0), high.clamp(0.0, 1.0)))
    }
}

/// A time of a curve at which something was recorded.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// When.
    pub time: f64,
    /// How many were at risk just before.
    pub risk: f64,
    /// How many had the event.
    pub events: f64,
    /// How many had the competing event.
    pub others: f64,
}

/// Times at which somebody had an event (1), a competing one (2), or was seen last without (0), in order.
pub fn steps(seen: &[(f64, u8)]) -> Vec<Step> {
    let mut all: Vec<(f64, u8)> = seen.iter().copied().filter(|(time, _)| time.is_finite()).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut steps, mut left) = (Vec::<Step>::new(), all.len() as f64);
    for (time, code) in all {
        let new = steps.last().is_none_or(|it| time - it.time > SAME);
        if new {
            steps.push(Step { time, risk: left, events: 0.0, others: 0.0 });
        }
        if let Some(it) = steps.last_mut() {
            it.events += f64::from(code == 1);
            it.others += f64::from(code == 2);
        }
        left -= 1.0;
    }
    steps
}

/// A curve by Kaplan and Meier: after each step its value and Greenwood's sum.
#[derive(Clone, Debug)]
pub struct Curve {
    /// How many were there at the start.
    pub n: usize,
    /// How many had the event.
    pub events: usize,
    /// Each step with the curve behind it, and Greenwood's sum; infinite where the curve is 0.
    pub steps: Vec<(Step, f64, f64)>,
    times: Vec<f64>,
}

/// A value, its standard error and its interval.
pub type Valued = (f64, Option<f64>, Option<(f64, f64)>);

/// A curve at a time.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    /// How many were at risk then, that time included.
    pub risk: usize,
    /// The value, its standard error and its interval; nothing after the last follow-up of a curve above 0.
    pub value: Option<Valued>,
}

impl Curve {
    /// The curve of times with whether each is the event.
    pub fn of(seen: &[(f64, bool)]) -> Curve {
        let coded: Vec<(f64, u8)> = seen.iter().map(|(time, event)| (*time, u8::from(*event))).collect();
        let (mut s, mut sum) = (1.0, 0.0);
        let after = |step: Step| {
            if step.events > 0.0 {
                s *= 1.0 - step.events / step.risk;
                sum += step.events / (step.risk * (step.risk - step.events));
            }
            if step.risk - step.events < 0.5 {
                s = 0.0;
            }
            (step, s, sum)
        };
        let steps = steps(&coded).into_iter().map(after).collect();
        let events = seen.iter().filter(|it| it.1).count();
        Curve { n: seen.len(), events, steps, times: seen.iter().map(|it| it.0).collect() }
    }

    /// The last follow-up.
    pub fn last(&self) -> Option<f64> {
        self.steps.last().map(|it| it.0.time)
    }

    /// How many are at risk at a time.
    pub fn risk(&self, at: f64) -> usize {
        self.times.iter().filter(|it| **it >= at - SAME).count()
    }

    /// The curve at a time.
    pub fn at(&self, at: f64, scale: Scale) -> Point {
        let risk = self.risk(at);
        let before = self.steps.iter().take_while(|it| it.0.time <= at + SAME).last();
        let (s, sum) = before.map_or((1.0, 0.0), |it| (it.1, it.2));
        let beyond = self.last().is_none_or(|it| at > it + SAME) && s > 0.0;
        let se = if s > 0.0 { Some(s * sum.sqrt()) } else { None };
        let interval = se.and_then(|se| scale.interval(s, se, Z));
        Point { risk, value: (!beyond).then_some((s, se, interval)) }
    }

    /// The median, and its limits by Brookmeyer and Crowley on this scale; nothing where it is not reached.
    pub fn median(&self, scale: Scale) -> [Option<f64>; 3] {
        let of = |which: &dyn Fn(f64, f64) -> Option<f64>| {
            let curve: Vec<(f64, f64)> = self
                .steps
                .iter()
                .filter(|it| it.0.events > 0.0)
                .filter_map(|(step, s, sum)| Some((step.time, which(*s, *sum)?)))
                .collect();
            first_half(&curve)
        };
        let interval = |s: f64, sum: f64| scale.interval(s, s * sum.sqrt(), Z);
        [of(&|s, _| Some(s)), of(&|s, sum| Some(interval(s, sum)?.0)), of(&|s, sum| Some(interval(s, sum)?.1))]
    }

    /// The restricted mean up to a time, and its standard error.
    pub fn restricted_mean(&self, to: f64) -> (f64, f64) {
        let within: Vec<&(Step, f64, f64)> =
            self.steps.iter().filter(|it| it.0.time < to && it.0.events > 0.0).collect();
        let (mut area, mut variance, mut end) = (0.0, 0.0, to);
        for (step, s, _) in within.iter().rev() {
            area += s * (end - step.time);
            end = step.time;
            let left = step.risk - step.events;
            if left > 0.5 {
                variance += area * area * step.events / (step.risk * left);
            }
        }
        (area + end, variance.sqrt())
    }
}

/// The first time at which a curve is at most one half; where it is one half, the middle between that time and the
/// next at which it is lower, or that time if there is none.
fn first_half(curve: &[(f64, f64)]) -> Option<f64> {
    let at = curve.iter().position(|it| it.1 <= 0.5 + HALF)?;
    let (time, s) = *curve.get(at)?;
    let later = curve.iter().skip(at + 1).find(|it| it.1 < s - HALF);
    Some(match later {
        Some((next, _)) if (s - 0.5).abs() <= HALF => (time + next) / 2.0,
        _ => time,
    })
}

/// Cumulative incidence of an event with another that competes, at a time.
#[derive(Clone, Copy, Debug)]
pub struct Incidence {
    /// How many were at risk then.
    pub risk: usize,
    /// What is known then; nothing after the last follow-up.
    pub value: Option<Known>,
}

/// Cumulative incidence where it is known.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// Of the event.
    pub first: f64,
    /// Of the competing event.
    pub second: f64,
    /// Neither.
    pub free: f64,
    /// The standard errors of the two, by Greenwood's way.
    pub se: [f64; 2],
    /// The interval of the first on the log-log scale.
    pub interval: Option<(f64, f64)>,
    /// The standard error of the first as R's cmprsk has it: for comparison.
    pub se_cmprsk: f64,
    /// 1 − Kaplan–Meier with the competing event taken for an end of follow-up: too high.
    pub one_minus: f64,
}

/// Aalen and Johansen's estimate at a time, of times with codes: 1 the event, 2 the competing one, 0 neither.
pub fn incidence(seen: &[(f64, u8)], at: f64) -> Incidence {
    let all = steps(seen);
    let risk = seen.iter().filter(|it| it.0 >= at - SAME).count();
    let within: Vec<&Step> = all.iter().take_while(|it| it.time <= at + SAME).collect();
    let first = one_incidence(&within, |it| it.events, |it| it.others);
    let second = one_incidence(&within, |it| it.others, |it| it.events);
    let single: Vec<(f64, bool)> = seen.iter().map(|it| (it.0, it.1 == 1)).collect();
    let km = Curve::of(&single).steps.iter().take_while(|it| it.0.time <= at + SAME).last().map_or(1.0, |it| it.1);
    let beyond = all.last().is_none_or(|it| at > it.time + SAME) && first.2 > 1e-12;
    let value = Known {
        first: first.0,
        second: second.0,
        free: first.2,
        se: [first.1, second.1],
        interval: Scale::LogLog.interval(first.0, first.1, Z),
        se_cmprsk: gray(&within),
        one_minus: 1.0 - km,
    };
    Incidence { risk, value: (!beyond).then_some(value) }
}

/// The incidence of one cause at the end of the steps, its standard error, and how many are free of both.
fn one_incidence(steps: &[&Step], of: fn(&Step) -> f64, other: fn(&Step) -> f64) -> (f64, f64, f64) {
    let (mut s, mut f, mut path) = (1.0, 0.0, Vec::new());
    for step in steps {
        let (one, all) = (of(step), of(step) + other(step));
        f += s * one / step.risk;
        path.push((s, f, one, all, step.risk));
        s *= 1.0 - all / step.risk;
        if step.risk - all < 0.5 {
            s = 0.0;
        }
    }
    let mut variance = 0.0;
    for (before, there, one, all, n) in path {
        let gap = f - there;
        if n - all > 0.5 {
            variance += gap * gap * all / (n * (n - all));
        }
        variance += before * before * one * (n - one) / (n * n * n) - 2.0 * gap * before * one / (n * n);
    }
    (f, variance.max(0.0).sqrt(), s)
}

/// The standard error of cmprsk's cuminc (Aalen's form), at the last event of the first kind.
fn gray(steps: &[&Step]) -> f64 {
    let (mut s, mut f, mut variance) = (1.0, 0.0, 0.0);
    let mut sums = [0.0; 3];
    let mut add = |far: f64, near: f64, weight: f64| {
        sums[0] += near * near * weight;
        sums[1] += far * near * weight;
        sums[2] += far * far * weight;
        sums
    };
    for step in steps {
        let (n, one, two) = (step.risk, step.events, step.others);
        if one + two < 0.5 {
            continue;
        }
        let after: f64 = if n - one - two < 0.5 { 0.0 } else { s * (n - one - two) / n };
        let grown = f + s * one / n;
        let weight = |d: f64| s * s * d / (n * n) * if d > 1.5 { 1.0 - (d - 1.0) / (n - 1.0) } else { 1.0 };
        let far = if after > 0.0 { 1.0 / after } else { 0.0 };
        if two > 0.5 && after > 0.0 {
            add(far, grown * far, weight(two));
        }
        if one > 0.5 {
            let [a, b, c] = add(far, 1.0 + far * grown, weight(one));
            variance = a + grown * grown * c - 2.0 * grown * b;
        }
        (s, f) = (after, grown);
    }
    variance.max(0.0).sqrt()
}

/// The standard error of a curve at a time where several belong to one patient: the grouped jackknife.
pub fn clustered(seen: &[(f64, bool)], groups: &[usize], at: f64) -> Option<f64> {
    let curve = Curve::of(seen);
    let s = curve.at(at, Scale::LogLog).value?.0;
    let mut sums = std::collections::BTreeMap::<usize, f64>::new();
    for ((time, event), group) in seen.iter().zip(groups) {
        let mut part = 0.0;
        for (step, ..) in curve.steps.iter().take_while(|it| it.0.time <= at + SAME) {
            let left = step.risk - step.events;
            if left < 0.5 || step.time > time + SAME {
                continue;
            }
            let own = f64::from(*event && (step.time - time).abs() <= SAME);
            part += (own - step.events / step.risk) / left;
        }
        *sums.entry(*group).or_default() += s * part;
    }
    Some(sums.values().map(|it| it * it).sum::<f64>().sqrt())
}

/// The exact interval of a curve at a time for small numbers (Fay, Brittain and Proschan 2013).
pub fn exact(seen: &[(f64, bool)], at: f64) -> (f64, f64) {
    let all = steps(&seen.iter().map(|it| (it.0, u8::from(it.1))).collect::<Vec<_>>());
    let (mut mean, mut square) = (1.0, 1.0);
    for step in all.iter().take_while(|it| it.time <= at + SAME).filter(|it| it.events > 0.0) {
        let (a, b) = (step.risk - step.events + 1.0, step.events);
        mean *= a / (a + b);
        square *= a * (a + 1.0) / ((a + b) * (a + b + 1.0));
    }
    let quantile = |mean: f64, square: f64, p: f64| {
        let variance = square - mean * mean;
        if variance <= 1e-15 {
            return mean;
        }
        let size = mean * (1.0 - mean) / variance - 1.0;
        beta_quantile(mean * size, (1.0 - mean) * size, p)
    };
    let high = quantile(mean, square, 0.975);
    let low = match all.iter().find(|it| it.time > at + SAME) {
        Some(next) => {
            let n = next.risk;
            quantile(mean * n / (n + 1.0), square * n * (n + 1.0) / ((n + 1.0) * (n + 2.0)), 0.025)
        }
        None => 0.0,
    };
    (low, high)
}

/// A proportion of lesions whose patients are clusters: the standard error by Rao and Scott, the design effect, the
/// intraclass correlation, and the interval with the effective number.
#[derive(Clone, Copy, Debug)]
pub struct Clustered {
    /// The standard error with clusters; nothing for one patient.
    pub se: Option<f64>,
    /// How much wider, before it is held at 1 or more.
    pub effect: Option<f64>,
    /// The correlation within patients, by analysis of variance.
    pub correlation: Option<f64>,
    /// How many independent lesions these are worth.
    pub effective: f64,
    /// The exact interval with that number.
    pub interval: (f64, f64),
}

/// Lesions under control and lesions, patient by patient.
pub fn clusters(groups: &[(i64, i64)]) -> Option<Clustered> {
    let m = groups.len() as f64;
    let (x, n) = groups.iter().fold((0.0, 0.0), |(x, n), it| (x + it.0 as f64, n + it.1 as f64));
    if n < 0.5 {
        return None;
    }
    let p = x / n;
    let off = |it: &(i64, i64)| it.0 as f64 - p * it.1 as f64;
    let variance = m / (m - 1.0) * groups.iter().map(|it| off(it) * off(it)).sum::<f64>() / (n * n);
    let plain = p * (1.0 - p) / n;
    let se = (m > 1.5).then(|| variance.max(0.0).sqrt());
    let effect = (m > 1.5 && plain > 0.0).then(|| variance / plain);
    let used = effect.map_or(1.0, |it| it.max(1.0));
    let effective = n / used;
    // Between and within patients.
    let between = groups.iter().map(|it| off(it) * off(it) / it.1 as f64).sum::<f64>() / (m - 1.0);
    let own = |it: &(i64, i64)| it.0 as f64 * (1.0 - it.0 as f64 / it.1 as f64);
    let within = groups.iter().map(own).sum::<f64>() / (n - m);
    let size = (n - groups.iter().map(|it| (it.1 * it.1) as f64).sum::<f64>() / n) / (m - 1.0);
    let correlation = (between - within) / (between + (size - 1.0) * within);
    let known = m > 1.5 && n - m > 0.5 && correlation.is_finite();
    let interval = clopper(p * effective, effective);
    Some(Clustered { se, effect, correlation: known.then_some(correlation), effective, interval })
}

/// The exact 95 % interval of x of n by Clopper and Pearson, where x and n need not be whole.
pub fn clopper(x: f64, n: f64) -> (f64, f64) {
    let low = if x <= 1e-12 { 0.0 } else { beta_quantile(x, n - x + 1.0, 0.025) };
    let high = if n - x <= 1e-12 { 1.0 } else { beta_quantile(x + 1.0, n - x, 0.975) };
    (low, high)
}

/// Wilson's 95 % interval.
pub fn wilson(x: f64, n: f64) -> (f64, f64) {
    let (p, square) = (x / n, Z * Z / n);
    let half = Z * (p * (1.0 - p) / n + square / (4.0 * n)).sqrt();
    let of = |it: f64| ((p + square / 2.0 + it) / (1.0 + square)).clamp(0.0, 1.0);
    (of(-half), of(half))
}

/// A quantile of type 7 (R, Excel) or of type 2 (SAS) of sorted numbers.
pub fn quantile(sorted: &[f64], p: f64, kind: u8) -> Option<f64> {
    let n = sorted.len() as f64;
    let get = |at: f64| sorted.get((at.max(1.0) as usize).min(sorted.len()).saturating_sub(1)).copied();
    if kind == 2 {
        let at = n * p;
        let near = at.round();
        return Some(if (at - near).abs() < 1e-9 { (get(near)? + get(near + 1.0)?) / 2.0 } else { get(at.ceil())? });
    }
    let at = (n - 1.0) * p + 1.0;
    let (low, part) = ((at + 1e-12).floor(), (at - (at + 1e-12).floor()).max(0.0));
    Some(get(low)? + part * (get(low + 1.0)? - get(low)?))
}

/// Mean and standard deviation; the latter of two numbers or more.
pub fn mean(all: &[f64]) -> Option<(f64, Option<f64>)> {
    if all.is_empty() {
        return None;
    }
    let n = all.len() as f64;
    let mean = all.iter().sum::<f64>() / n;
    let squares: f64 = all.iter().map(|it| (it - mean) * (it - mean)).sum();
    Some((mean, (all.len() > 1).then(|| (squares / (n - 1.0)).sqrt())))
}

/// Student's t: the 97.5 % point.
pub fn student_quantile(freedom: f64) -> f64 {
    let x = beta_quantile(freedom / 2.0, 0.5, 0.05);
    (freedom * (1.0 - x) / x).sqrt()
}

/// Student's t: the probability beyond it on both sides.
pub fn student_p(t: f64, freedom: f64) -> f64 {
    beta(freedom / 2.0, 0.5, freedom / (freedom + t * t))
}

/// The probability of a normal number below `z`.
pub fn normal(z: f64) -> f64 {
    let tail = gamma_upper(0.5, z * z / 2.0) / 2.0;
    if z > 0.0 { 1.0 - tail } else { tail }
}

/// Wilcoxon's signed ranks as R does it by default: zeros are dropped; exact below 50 without ties and zeros, else
/// the normal approximation with the correction for continuity. R subtracts in binary, so that 0.3 − 0.1 and 0.2 are
/// no tie to it; whoever wants to redo its number has to do so, too.
pub fn wilcoxon(changes: &[f64]) -> Option<f64> {
    let mut left: Vec<f64> = changes.iter().copied().filter(|it| it.abs() > 0.0).collect();
    left.sort_by(|a, b| a.abs().total_cmp(&b.abs()));
    let n = left.len();
    if n == 0 {
        return None;
    }
    let (mut at, mut positive, mut ties) = (0, 0.0, 0.0);
    while let Some(first) = left.get(at) {
        let same: Vec<&f64> = left.iter().skip(at).take_while(|it| it.abs() <= first.abs()).collect();
        let many = same.len() as f64;
        let rank = at as f64 + (many + 1.0) / 2.0;
        positive += rank * same.iter().filter(|it| ***it > 0.0).count() as f64;
        ties += many * many * many - many;
        at += same.len();
    }
    let size = n as f64;
    if changes.len() < 50 && ties < 0.5 && n == changes.len() {
        let most = n * (n + 1) / 2;
        let mut ways = vec![0.0; most + 1];
        if let Some(it) = ways.first_mut() {
            *it = 1.0;
        }
        for rank in 1..=n {
            for sum in (rank..=most).rev() {
                let fewer = ways.get(sum - rank).copied().unwrap_or(0.0);
                if let Some(it) = ways.get_mut(sum) {
                    *it += fewer;
                }
            }
        }
        let low = positive.min(most as f64 - positive).round() as usize;
        let tail: f64 = ways.iter().take(low + 1).sum();
        return Some((2.0 * tail / 2f64.powi(n as i32)).min(1.0));
    }
    let apart = positive - size * (size + 1.0) / 4.0;
    let spread = (size * (size + 1.0) * (2.0 * size + 1.0) / 24.0 - ties / 48.0).sqrt();
    let corrected = (apart.abs() - 0.5).max(0.0);
    Some((2.0 * normal(-corrected / spread)).min(1.0))
}

/// The logarithm of the gamma function (Lanczos, to fifteen figures).
fn ln_gamma(x: f64) -> f64 {
    const PARTS: [f64; 8] = [
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    let x = x - 1.0;
    let sum = PARTS.iter().enumerate().fold(0.999_999_999_999_809_9, |sum, (i, it)| sum + it / (x + i as f64 + 1.0));
    let t = x + 7.5;
    0.918_938_533_204_672_8 + (x + 0.5) * t.ln() - t + sum.ln()
}

/// The regularised incomplete beta function, by its continued fraction.
fn beta(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - beta(b, a, 1.0 - x);
    }
    const TINY: f64 = 1e-300;
    let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (-x).ln_1p()).exp() / a;
    let not_zero = |it: f64| if it.abs() < TINY { TINY } else { it };
    let (mut c, mut d) = (1.0, 1.0 / not_zero(1.0 - (a + b) * x / (a + 1.0)));
    let mut fraction = d;
    for m in 1..500 {
        let m = f64::from(m);
        for term in [
            m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0)),
        ] {
            d = 1.0 / not_zero(1.0 + term * d);
            c = not_zero(1.0 + term / c);
            fraction *= d * c;
        }
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    front * fraction
}

/// The point of a beta distribution below which `p` lies, by halving.
pub fn beta_quantile(a: f64, b: f64, p: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if beta(a, b, middle) < p { low = middle } else { high = middle }
    }
    (low + high) / 2.0
}

/// The regularised upper incomplete gamma function.
fn gamma_upper(a: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 1.0;
    }
    let front = (a * x.ln() - x - ln_gamma(a)).exp();
    if x < a + 1.0 {
        let (mut term, mut sum, mut n) = (1.0 / a, 1.0 / a, a);
        for _ in 0..500 {
            n += 1.0;
            term *= x / n;
            sum += term;
        }
        return 1.0 - front * sum;
    }
    const TINY: f64 = 1e-300;
    let (mut b, mut c) = (x + 1.0 - a, 1.0 / TINY);
    let mut d = 1.0 / b;
    let mut fraction = d;
    for i in 1..500 {
        let i = f64::from(i);
        let term = -i * (i - a);
        b += 2.0;
        d = 1.0 / (term * d + b);
        c = b + term / c;
        fraction *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    front * fraction
}
