//! `tekio table` in a worker of the browser: the page `table` hands it the pack of a calculator and a file, and gets
//! the table back in pieces, with the first rows to be shown at once. `src/web/batch.js` stands between.

#[cfg(target_family = "wasm")]
mod program {
    use std::cell::RefCell;
    use std::io::{self, Read, Write};

    use js_sys::{Array, Error, Uint8Array};
    use tekio::engine::wire::{Expected, Opened};
    use tekio::engine::{Calculator, Lang};
    use tekio::exchange::columns::{columns, encoding_of, first_line, first_rows};
    use tekio::exchange::csv::{Encoding, Watch, Way, watched};
    use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

    /// The allocator: its bookkeeping takes the same few steps whatever was allocated before.
    #[global_allocator]
    static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

    #[wasm_bindgen]
    extern "C" {
        /// The script's own object: see `src/web/batch.js`.
        pub type Side;

        /// The next slice of the file; blank at its end.
        #[wasm_bindgen(method, catch)]
        fn read(this: &Side) -> Result<Uint8Array, JsValue>;

        /// Begins to read the file again.
        #[wasm_bindgen(method)]
        fn again(this: &Side);

        /// Hands over a piece of the result, and how many rows there were so far.
        #[wasm_bindgen(method)]
        fn wrote(this: &Side, piece: &[u8], rows: f64);

        /// Says something by its kind: `encoding`, `first`, `warning`.
        #[wasm_bindgen(method)]
        fn said(this: &Side, kind: &str, what: &JsValue);
    }

    fn thrown(why: &str) -> JsValue {
        JsValue::from(Error::new(why))
    }

    fn open(build: &str, lang: &str, id: &str, pack: &[u8]) -> Result<(&'static Calculator, Lang), JsValue> {
        let lang = if lang == Lang::En.tag() { Lang::En } else { Lang::Ja };
        let expected = Expected { build, id, lang: Some(lang) };
        let it = Opened::new().open(pack, &expected).map_err(|why| thrown(&format!("{id}: {why:?}")))?;
        Ok((it, lang))
    }

    fn texts<T: AsRef<str>>(all: impl IntoIterator<Item = T>) -> Array {
        all.into_iter().map(|it| JsValue::from_str(it.as_ref())).collect()
    }

    /// The first line that a table of this calculator may have; and of each column its name, what is asked, and what
    /// its cells may say.
    ///
    /// # Errors
    ///
    /// If the pack is refused.
    #[wasm_bindgen]
    pub fn about(build: &str, lang: &str, id: &str, pack: &[u8]) -> Result<Array, JsValue> {
        let (it, lang) = open(build, lang, id, pack)?;
        let each = columns(it, lang).into_iter().map(|it| JsValue::from(texts([it.name, it.label, it.what])));
        Ok(Array::of2(&JsValue::from_str(&first_line(it)), &each.collect::<Array>()))
    }

    /// Puts a table through, and gives the sentence that counts its rows: `encoding` is `utf-8`, `shift_jis`, or blank for the one that it is in.
    ///
    /// # Errors
    ///
    /// If the pack is refused, or the table cannot be read: why, in the language of the page.
    #[wasm_bindgen]
    pub fn grade(
        build: &str,
        lang: &str,
        id: &str,
        pack: &[u8],
        encoding: &str,
        side: &Side,
    ) -> Result<String, JsValue> {
        let (it, lang) = open(build, lang, id, pack)?;
        side.again();
        let mut begins = [0; 8];
        let mut input = Input { side, rest: Vec::new(), at: 0 };
        let n = input.read(&mut begins).map_err(|why| thrown(&unreadable(&why, lang)))?;
        if begins[..n].starts_with(b"PK\x03\x04") || begins[..n].starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            return Err(thrown(lang.pick(
                "Excelのブックは読めません。Excelで「CSV UTF-8（コンマ区切り）」として保存してください",
                "Excel workbooks are not read. In Excel save the sheet as “CSV UTF-8 (Comma delimited)”",
            )));
        }
        let encoding = match encoding {
            "utf-8" => Encoding::Utf8,
            "shift_jis" => Encoding::ShiftJis,
            _ => {
                let found = encoding_of(|| {
                    side.again();
                    Input { side, rest: Vec::new(), at: 0 }
                });
                found.map_err(|why| thrown(&unreadable(&why, lang)))?
            }
        };
        side.again();
        side.said("encoding", &JsValue::from_str(if encoding == Encoding::Utf8 { "utf-8" } else { "shift_jis" }));
        let watch = Watch::default();
        let wrong = RefCell::new(None);
        let input = Noted { input: Input { side, rest: Vec::new(), at: 0 }, wrong: &wrong };
        let output = Output { side, watch: &watch, begun: Vec::new(), shown: false, it, lang };
        let warn = &mut |it: String| side.said("warning", &JsValue::from_str(&it));
        let read = watched(it, input, Way::whole(encoding), output, lang, warn, &watch);
        let said = watch.said.take();
        match (read, wrong.take()) {
            (Ok(()), _) => Ok(said),
            (Err(_), Some(it)) => Err(thrown(&unreadable(&it, lang))),
            (Err(why), None) if said.is_empty() => Err(thrown(&why.to_string())),
            (Err(why), None) => Err(thrown(&format!("{why}{}{said}", lang.pick("。", ". ")))),
        }
    }

    fn unreadable(_: &io::Error, lang: Lang) -> String {
        lang.pick(
            "ファイルを読めません。フォルダーのときは中のファイルを、選んだ後に変更・移動したファイルはもう一度選んでください",
            "The file cannot be read. If it is a folder, choose a file in it; if it was changed or moved, choose it again",
        )
        .to_owned()
    }

    /// The file, slice by slice.
    struct Input<'a> {
        side: &'a Side,
        rest: Vec<u8>,
        at: usize,
    }

    impl Read for Input<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            if self.at == self.rest.len() {
                let next = self.side.read().map_err(|_| io::Error::other("a file that cannot be read"))?;
                (self.rest, self.at) = (next.to_vec(), 0);
            }
            let n = into.len().min(self.rest.len() - self.at);
            into[..n].copy_from_slice(&self.rest[self.at..self.at + n]);
            self.at += n;
            Ok(n)
        }
    }

    /// The same, with what went wrong kept: it has a sentence of its own.
    struct Noted<'a> {
        input: Input<'a>,
        wrong: &'a RefCell<Option<io::Error>>,
    }

    impl Read for Noted<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            self.input.read(into).map_err(|it| {
                let kind = it.kind();
                self.wrong.replace(Some(it));
                kind.into()
            })
        }
    }

    /// The result, piece by piece.
    struct Output<'a> {
        side: &'a Side,
        watch: &'a Watch,
        /// What was written before the first rows are shown.
        begun: Vec<u8>,
        shown: bool,
        it: &'static Calculator,
        lang: Lang,
    }

    impl Write for Output<'_> {
        fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
            #[allow(clippy::cast_precision_loss, reason = "no file has so many rows")]
            self.side.wrote(piece, self.watch.rows.get() as f64);
            if !self.shown {
                self.begun.extend_from_slice(piece);
            }
            Ok(piece.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            if !std::mem::replace(&mut self.shown, true) {
                let first = first_rows(self.it, &std::mem::take(&mut self.begun), self.lang);
                let rows: Array = first.rows.iter().map(texts).collect();
                let through = JsValue::from_f64(first.through as f64);
                let all = Array::of4(&texts(&first.names), &JsValue::from_f64(first.asked as f64), &rows, &through);
                self.side.said("first", &all);
            }
            Ok(())
        }
    }
}

fn main() {}
