// <tekio-calculator name="ck-grade" lang="ja" theme="dark" title="…">: a calculator in a sandboxed frame as tall as
// what is in it. Nothing of what is typed there can be read from here. MIT or Apache-2.0.
(() => {
  const root = new URL('./', document.currentScript.src);
  const TOKENS = ['paper', 'card', 'ink', 'soft', 'accent', 'accent-ink'];
  const LEAST = 120;
  const MOST = 30000;

  // `light`, `dark`, or all six colours: `paper:#fff;card:#fff;ink:#111;soft:#444;accent:#06c;accent-ink:#fff`.
  function read(text) {
    if (text === 'light' || text === 'dark') return text;
    const pairs = text.split(';').filter(it => it.trim()).map(it => it.split(':').map(it => it.trim()));
    const theme = Object.fromEntries(pairs);
    const whole = pairs.length === TOKENS.length && TOKENS.every(it => /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(theme[it]));
    return whole ? theme : null;
  }

  class Calculator extends HTMLElement {
    static get observedAttributes() {
      return ['name', 'lang', 'theme', 'title'];
    }

    connectedCallback() {
      this.hear ??= event => this.take(event);
      addEventListener('message', this.hear);
      this.build();
    }

    disconnectedCallback() {
      removeEventListener('message', this.hear);
      this.frame?.remove();
      this.frame = null;
    }

    attributeChangedCallback(attribute, from, to) {
      if (!this.frame || from === to) return;
      if (attribute === 'name') this.build();
      else this.tell();
      this.frame.title = this.label();
    }

    wanted() {
      const theme = this.getAttribute('theme');
      const colours = theme ? read(theme) : null;
      if (theme && !colours) this.dataset.theme = 'refused';
      else if (!theme) delete this.dataset.theme;
      return { lang: this.lang === 'en' ? 'en' : 'ja', theme: colours };
    }

    label() {
      return this.title || `Tekio: ${this.getAttribute('name')}`;
    }

    build() {
      this.frame?.remove();
      this.frame = null;
      const name = this.getAttribute('name') ?? '';
      if (!/^[a-z0-9-]{1,64}$/.test(name)) return;
      const { lang, theme } = this.wanted();
      const colours = typeof theme === 'string' ? theme : theme && TOKENS.map(it => theme[it].slice(1)).join('-');
      this.key = `t${Math.random().toString(36).slice(2, 14)}`;
      const frame = document.createElement('iframe');
      frame.title = this.label();
      frame.loading = 'lazy';
      frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
      frame.allow = 'clipboard-write *';
      frame.style.cssText = 'display:block;width:100%;height:640px;border:0;color-scheme:auto';
      frame.src = new URL(`${lang === 'en' ? 'en/' : ''}embed/${name}/#cc=${this.key}${colours ? `&theme=${colours}` : ''}`, root).href;
      frame.onload = () => this.tell();
      this.style.display = 'block';
      this.frame = frame;
      (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).append(frame);
    }

    // To '*', for a sandboxed frame has no origin to name; there is nothing of anyone's in it.
    tell() {
      this.frame?.contentWindow?.postMessage({ t: 'cc:init', v: 1, id: this.key, ...this.wanted() }, '*');
    }

    take({ source, data }) {
      if (!this.frame || source !== this.frame.contentWindow || typeof data !== 'object' || !data) return;
      if (data.v !== 1 || data.id !== this.key) return;
      if (data.t === 'cc:height' && Number.isFinite(data.h)) {
        this.frame.style.height = `${Math.min(Math.max(Math.ceil(data.h), LEAST), MOST)}px`;
      } else if (data.t === 'cc:theme' && typeof data.ok === 'boolean') {
        this.dataset.theme = data.ok ? 'accepted' : 'refused';
      }
    }
  }

  if (!customElements.get('tekio-calculator')) customElements.define('tekio-calculator', Calculator);
})();
