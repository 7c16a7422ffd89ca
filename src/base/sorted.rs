//! A map and a set for the hundreds of things that a trial has, in the order of their keys.
//!
//! They are what the standard library's trees are, but for their size: those add some 5 kB to the download for every
//! type they are used with, and as much again where one is collected. In return a key that comes out of order moves all
//! that stand behind it; where things may be tens of thousands, the library's are the right ones.

use std::borrow::Borrow;
use std::slice;
use std::vec;

use super::order::put_in_order;

/// Values by their keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted<K, V>(Vec<(K, V)>);

/// An empty one, whatever it is to hold.
impl<K, V> Default for Sorted<K, V> {
    fn default() -> Sorted<K, V> {
        Sorted(Vec::new())
    }
}

impl<K: Ord, V> Sorted<K, V> {
    /// An empty one.
    pub fn new() -> Sorted<K, V> {
        Sorted::default()
    }

    /// Where a key is, or where it belongs.
    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|it| it.0.borrow().cmp(key))
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|at| &self.0[at].1)
    }

    /// Whether there is a value of a key.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.place(key).is_ok()
    }

    /// Gives a key its value, and the one it had before.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(at) => Some(std::mem::replace(&mut self.0[at].1, value)),
            Err(at) => {
                self.0.insert(at, (key, value));
                None
            }
        }
    }

    /// The value of a key, which it is given if it has none.
    pub fn or_insert(&mut self, key: K, value: V) -> &mut V {
        let at = match self.place(&key) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (key, value));
                at
            }
        };
        &mut self.0[at].1
    }

    /// The same with what its type begins with.
    pub fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        self.or_insert(key, V::default())
    }
}

impl<K, V> Sorted<K, V> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All, in the order of their keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> {
        self.0.iter().map(|it| &it.0)
    }

    /// The values, in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.0.iter().map(|it| &it.1)
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Sorted<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(all: I) -> Sorted<K, V> {
        let mut all: Vec<(K, V)> = all.into_iter().collect();
        put_in_order(&mut all, &|one, other| one.0.cmp(&other.0));
        // Of the same key the last one counts.
        all.reverse();
        all.dedup_by(|one, kept| one.0 == kept.0);
        all.reverse();
        Sorted(all)
    }
}

impl<K, V> IntoIterator for Sorted<K, V> {
    type Item = (K, V);
    type IntoIter = vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, K, V> IntoIterator for &'a Sorted<K, V> {
    type Item = &'a (K, V);
    type IntoIter = slice::Iter<'a, (K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// Things, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

/// An empty one, whatever it is to hold.
impl<T> Default for Set<T> {
    fn default() -> Set<T> {
        Set(Vec::new())
    }
}

impl<T: Ord> Set<T> {
    /// Whether it is there.
    pub fn contains<Q: Ord + ?Sized>(&self, it: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.binary_search_by(|other| other.borrow().cmp(it)).is_ok()
    }

    /// Adds it, and tells whether it was not there.
    pub fn insert(&mut self, it: T) -> bool {
        match self.0.binary_search(&it) {
            Ok(_) => false,
            Err(at) => {
                self.0.insert(at, it);
                true
            }
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All, in order.
    pub fn iter(&self) -> slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Set<T> {
        let mut all: Vec<T> = all.into_iter().collect();
        put_in_order(&mut all, &T::cmp);
        all.dedup();
        Set(all)
    }
}

impl<T> IntoIterator for Set<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// Some numbers, out of order and more than once.
    fn some() -> impl Iterator<Item = u32> {
        (0..500_u32).map(|it| it * 7919 % 211)
    }

    #[test]
    fn as_the_librarys() {
        let (mut ours, mut theirs) = (Sorted::new(), BTreeMap::new());
        for (value, key) in some().enumerate() {
            assert_eq!(ours.insert(key, value), theirs.insert(key, value));
            *ours.or_default(key / 2) += 1;
            *theirs.entry(key / 2).or_default() += 1;
            assert_eq!(ours.or_insert(key + 1, 3), theirs.entry(key + 1).or_insert(3));
        }
        assert!(ours.iter().eq(theirs.iter()) && ours.keys().eq(theirs.keys()) && ours.values().eq(theirs.values()));
        assert!(
            (0..300).all(|it| ours.get(&it) == theirs.get(&it) && ours.contains_key(&it) == theirs.contains_key(&it))
        );
        assert_eq!(ours.len(), theirs.len());
        assert!(
            some()
                .map(|it| (it, it))
                .collect::<Sorted<u32, u32>>()
                .into_iter()
                .eq(some().map(|it| (it, it)).collect::<BTreeMap<u32, u32>>())
        );
        let (ours, theirs): (Set<u32>, BTreeSet<u32>) = (some().collect(), some().collect());
        assert!(ours.iter().eq(theirs.iter()) && (0..300).all(|it| ours.contains(&it) == theirs.contains(&it)));
        assert!(ours.len() == theirs.len() && !ours.is_empty());
    }
}
