// A table of cases beside the page: the file is read in slices, and what becomes of it handed back in pieces. One
// message is one task: what it takes to know a calculator's columns, or, with a file, to put that through.
const SLICE = 65536;

addEventListener('message', async ({ data: [program, build, lang, id, pack, file, encoding] }) => {
  const said = (kind, what) => postMessage([kind, what]);
  try {
    await wasm_bindgen({ module_or_path: program });
    const given = [build, lang, id, new Uint8Array(pack)];
    if (!file) return said('about', wasm_bindgen.about(...given));
    const reader = new FileReaderSync();
    let at = 0;
    const side = {
      said,
      again: () => { at = 0; },
      read() {
        const slice = file.slice(at, at + SLICE);
        at += slice.size;
        return new Uint8Array(reader.readAsArrayBuffer(slice));
      },
      wrote(piece, rows) {
        const { buffer } = piece.slice();
        postMessage(['piece', buffer, at, rows], [buffer]);
      },
    };
    said('done', wasm_bindgen.grade(...given, encoding, side));
  } catch (why) {
    // A trap is no sentence.
    said('failed', why instanceof WebAssembly.RuntimeError ? '' : `${why.message ?? why}`);
  }
});
