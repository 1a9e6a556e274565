/*
Copyright (c) 2017 The Polymer Authors. All rights reserved.

Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are
met:

   * Redistributions of source code must retain the above copyright
notice, this list of conditions and the following disclaimer.
   * Redistributions in binary form must reproduce the above
copyright notice, this list of conditions and the following disclaimer
in the documentation and/or other materials provided with the
distribution.
   * Neither the name of Google Inc. nor the names of its
contributors may be used to endorse or promote products derived from
this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS
"AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT
LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR
A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT
OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT
LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY
THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
(INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
(()=>{var te=!(window.ShadyDOM&&window.ShadyDOM.inUse),it;function Yi(e){e&&e.shimcssproperties?it=!1:it=te||!!(!navigator.userAgent.match(/AppleWebKit\/601|Edge\/15/)&&window.CSS&&CSS.supports&&CSS.supports("box-shadow","0 0 0 var(--foo)"))}var q;window.ShadyCSS&&window.ShadyCSS.cssBuild!==void 0&&(q=window.ShadyCSS.cssBuild);var rt=!!(window.ShadyCSS&&window.ShadyCSS.disableRuntime);window.ShadyCSS&&window.ShadyCSS.nativeCss!==void 0?it=window.ShadyCSS.nativeCss:window.ShadyCSS?(Yi(window.ShadyCSS),window.ShadyCSS=void 0):Yi(window.WebComponents&&window.WebComponents.flags);var de=it;var nt=class{constructor(){this.start=0,this.end=0,this.previous=null,this.parent=null,this.rules=null,this.parsedCssText="",this.cssText="",this.atRule=!1,this.type=0,this.keyframesName="",this.selector="",this.parsedSelector=""}};function jt(e){return e=mo(e),Ji(_o(e),e)}function mo(e){return e.replace(H.comments,"").replace(H.port,"")}function _o(e){let t=new nt;t.start=0,t.end=e.length;let i=t;for(let n=0,r=e.length;n<r;n++)if(e[n]===Wi){i.rules||(i.rules=[]);let o=i,a=o.rules[o.rules.length-1]||null;i=new nt,i.start=n+1,i.parent=o,i.previous=a,o.rules.push(i)}else e[n]===Gi&&(i.end=n+1,i=i.parent||t);return t}function Ji(e,t){let i=t.substring(e.start,e.end-1);if(e.parsedCssText=e.cssText=i.trim(),e.parent){let r=e.previous?e.previous.end:e.parent.start;i=t.substring(r,e.start-1),i=yo(i),i=i.replace(H.multipleSpaces," "),i=i.substring(i.lastIndexOf(";")+1);let o=e.parsedSelector=e.selector=i.trim();e.atRule=o.indexOf(Co)===0,e.atRule?o.indexOf(wo)===0?e.type=$.MEDIA_RULE:o.match(H.keyframesRule)&&(e.type=$.KEYFRAMES_RULE,e.keyframesName=e.selector.split(H.multipleSpaces).pop()):o.indexOf(Qi)===0?e.type=$.MIXIN_RULE:e.type=$.STYLE_RULE}let n=e.rules;if(n)for(let r=0,o=n.length,a;r<o&&(a=n[r]);r++)Ji(a,t);return e}function yo(e){return e.replace(/\\([0-9a-f]{1,6})\s/gi,function(){let t=arguments[1],i=6-t.length;for(;i--;)t="0"+t;return"\\"+t})}function qt(e,t,i=""){let n="";if(e.cssText||e.rules){let r=e.rules;if(r&&!bo(r))for(let o=0,a=r.length,s;o<a&&(s=r[o]);o++)n=qt(s,t,n);else n=t?e.cssText:go(e.cssText),n=n.trim(),n&&(n="  "+n+`
`)}return n&&(e.selector&&(i+=e.selector+" "+Wi+`
`),i+=n,e.selector&&(i+=Gi+`

`)),i}function bo(e){let t=e[0];return!!t&&!!t.selector&&t.selector.indexOf(Qi)===0}function go(e){return e=vo(e),xo(e)}function vo(e){return e.replace(H.customProp,"").replace(H.mixinProp,"")}function xo(e){return e.replace(H.mixinApply,"").replace(H.varApply,"")}var $={STYLE_RULE:1,KEYFRAMES_RULE:7,MEDIA_RULE:4,MIXIN_RULE:1e3},Wi="{",Gi="}",H={comments:/\/\*[^*]*\*+([^/*][^*]*\*+)*\//gim,port:/@import[^;]*;/gim,customProp:/(?:^[^;\-\s}]+)?--[^;{}]*?:[^{};]*?(?:[;\n]|$)/gim,mixinProp:/(?:^[^;\-\s}]+)?--[^;{}]*?:[^{};]*?{[^}]*?}(?:[;\n]|$)?/gim,mixinApply:/@apply\s*\(?[^);]*\)?\s*(?:[;\n]|$)?/gim,varApply:/[^;:]*?:[^;]*?var\([^;]*\)(?:[;\n]|$)?/gim,keyframesRule:/^@[^\s]*keyframes/,multipleSpaces:/\s+/g},Qi="--",wo="@media",Co="@";var Oe=/(?:^|[;\s{]\s*)(--[\w-]*?)\s*:\s*(?:((?:'(?:\\'|.)*?'|"(?:\\"|.)*?"|\([^)]*?\)|[^};{])+)|\{([^}]*)\}(?:(?=[;\s}])|$))/gi,ue=/(?:^|\W+)@apply\s*\(?([^);\n]*)\)?/gi;var Zi=/@media\s(.*)/;var er=new Set,So="shady-unscoped";function tr(e){let t=e.textContent;if(!er.has(t)){er.add(t);let i=document.createElement("style");i.setAttribute("shady-unscoped",""),i.textContent=t,document.head.appendChild(i)}}function ir(e){return e.hasAttribute(So)}function Ne(e,t){return e?(typeof e=="string"&&(e=jt(e)),t&&he(e,t),qt(e,de)):""}function Xt(e){return!e.__cssRules&&e.textContent&&(e.__cssRules=jt(e.textContent)),e.__cssRules||null}function he(e,t,i,n){if(!e)return;let r=!1,o=e.type;if(n&&o===$.MEDIA_RULE){let s=e.selector.match(Zi);s&&(window.matchMedia(s[1]).matches||(r=!0))}o===$.STYLE_RULE?t(e):i&&o===$.KEYFRAMES_RULE?i(e):o===$.MIXIN_RULE&&(r=!0);let a=e.rules;if(a&&!r)for(let s=0,l=a.length,p;s<l&&(p=a[s]);s++)he(p,t,i,n)}function ko(e,t){let i=0;for(let n=t,r=e.length;n<r;n++)if(e[n]==="(")i++;else if(e[n]===")"&&--i===0)return n;return-1}function Yt(e,t){let i=e.indexOf("var(");if(i===-1)return t(e,"","","");let n=ko(e,i+3),r=e.substring(i+4,n),o=e.substring(0,i),a=Yt(e.substring(n+1),t),s=r.indexOf(",");if(s===-1)return t(o,r.trim(),"",a);let l=r.substring(0,s).trim(),p=r.substring(s+1).trim();return t(o,l,p,a)}var gl=window.ShadyDOM&&window.ShadyDOM.wrap||(e=>e);function rr(e){let t=e.localName,i="",n="";return t?t.indexOf("-")>-1?i=t:(n=t,i=e.getAttribute&&e.getAttribute("is")||""):(i=e.is,n=e.extends),{is:i,typeExtension:n}}function nr(e){let t=[],i=e.querySelectorAll("style");for(let n=0;n<i.length;n++){let r=i[n];ir(r)?te||(tr(r),r.parentNode.removeChild(r)):(t.push(r.textContent),r.parentNode.removeChild(r))}return t.join("").trim()}var or="css-build";function Po(e){if(q!==void 0)return q;if(e.__cssBuild===void 0){let t=e.getAttribute(or);if(t)e.__cssBuild=t;else{let i=Eo(e);i!==""&&Ao(e),e.__cssBuild=i}}return e.__cssBuild||""}function Jt(e){return Po(e)!==""}function Eo(e){let t=e.localName==="template"?e.content.firstChild:e.firstChild;if(t instanceof Comment){let i=t.textContent.trim().split(":");if(i[0]===or)return i[1]}return""}function Ao(e){let t=e.localName==="template"?e.content.firstChild:e.firstChild;t.parentNode.removeChild(t)}function Me(e,t){for(let i in t)i===null?e.style.removeProperty(i):e.style.setProperty(i,t[i])}function ot(e,t){let i=window.getComputedStyle(e).getPropertyValue(t);return i?i.trim():""}function sr(e){let t=ue.test(e)||Oe.test(e);return ue.lastIndex=0,Oe.lastIndex=0,t}var To=/;\s*/m,Io=/^\s*(initial)|(inherit)\s*$/,ar=/\s*!important/,Wt="_-_";var Gt=class{constructor(){this._map={}}set(t,i){t=t.trim(),this._map[t]={properties:i,dependants:{}}}get(t){return t=t.trim(),this._map[t]||null}},st=null,C=class{constructor(){this._currentElement=null,this._measureElement=null,this._map=new Gt}detectMixin(t){return sr(t)}gatherStyles(t){let i=nr(t.content);if(i){let n=document.createElement("style");return n.textContent=i,t.content.insertBefore(n,t.content.firstChild),n}return null}transformTemplate(t,i){t._gatheredStyle===void 0&&(t._gatheredStyle=this.gatherStyles(t));let n=t._gatheredStyle;return n?this.transformStyle(n,i):null}transformStyle(t,i=""){let n=Xt(t);return this.transformRules(n,i),t.textContent=Ne(n),n}transformCustomStyle(t){let i=Xt(t);return he(i,n=>{n.selector===":root"&&(n.selector="html"),this.transformRule(n)}),t.textContent=Ne(i),i}transformRules(t,i){this._currentElement=i,he(t,n=>{this.transformRule(n)}),this._currentElement=null}transformRule(t){t.cssText=this.transformCssText(t.parsedCssText,t),t.selector===":root"&&(t.selector=":host > *")}transformCssText(t,i){return t=t.replace(Oe,(n,r,o,a)=>this._produceCssProperties(n,r,o,a,i)),this._consumeCssProperties(t,i)}_getInitialValueForProperty(t){return this._measureElement||(this._measureElement=document.createElement("meta"),this._measureElement.setAttribute("apply-shim-measure",""),this._measureElement.style.all="initial",document.head.appendChild(this._measureElement)),window.getComputedStyle(this._measureElement).getPropertyValue(t)}_fallbacksFromPreviousRules(t){let i=t;for(;i.parent;)i=i.parent;let n={},r=!1;return he(i,o=>{r=r||o===t,!r&&o.selector===t.selector&&Object.assign(n,this._cssTextToMap(o.parsedCssText))}),n}_consumeCssProperties(t,i){let n=null;for(;n=ue.exec(t);){let r=n[0],o=n[1],a=n.index,s=a+r.indexOf("@apply"),l=a+r.length,p=t.slice(0,s),c=t.slice(l),d=i?this._fallbacksFromPreviousRules(i):{};Object.assign(d,this._cssTextToMap(p));let h=this._atApplyToCssProperties(o,d);t=`${p}${h}${c}`,ue.lastIndex=a+h.length}return t}_atApplyToCssProperties(t,i){t=t.replace(To,"");let n=[],r=this._map.get(t);if(r||(this._map.set(t,{}),r=this._map.get(t)),r){this._currentElement&&(r.dependants[this._currentElement]=!0);let o,a,s,l=r.properties;for(o in l)s=i&&i[o],a=[o,": var(",t,Wt,o],s&&a.push(",",s.replace(ar,"")),a.push(")"),ar.test(l[o])&&a.push(" !important"),n.push(a.join(""))}return n.join("; ")}_replaceInitialOrInherit(t,i){let n=Io.exec(i);return n&&(n[1]?i=this._getInitialValueForProperty(t):i="apply-shim-inherit"),i}_cssTextToMap(t,i=!1){let n=t.split(";"),r,o,a={};for(let s=0,l,p;s<n.length;s++)l=n[s],l&&(p=l.split(":"),p.length>1&&(r=p[0].trim(),o=p.slice(1).join(":"),i&&(o=this._replaceInitialOrInherit(r,o)),a[r]=o));return a}_invalidateMixinEntry(t){if(st)for(let i in t.dependants)i!==this._currentElement&&st(i)}_produceCssProperties(t,i,n,r,o){if(n&&Yt(n,(I,w)=>{w&&this._map.get(w)&&(r=`@apply ${w};`)}),!r)return t;let a=this._consumeCssProperties(""+r,o),s=t.slice(0,t.indexOf("--")),l=this._cssTextToMap(a,!0),p=l,c=this._map.get(i),d=c&&c.properties;d?p=Object.assign(Object.create(d),l):this._map.set(i,p);let h=[],y,v,P=!1;for(y in p)v=l[y],v===void 0&&(v="initial"),d&&!(y in d)&&(P=!0),h.push(`${i}${Wt}${y}: ${v}`);return P&&this._invalidateMixinEntry(c),c&&(c.properties=p),n&&(s=`${t};${s}`),`${s}${h.join("; ")};`}};C.prototype.detectMixin=C.prototype.detectMixin;C.prototype.transformStyle=C.prototype.transformStyle;C.prototype.transformCustomStyle=C.prototype.transformCustomStyle;C.prototype.transformRules=C.prototype.transformRules;C.prototype.transformRule=C.prototype.transformRule;C.prototype.transformTemplate=C.prototype.transformTemplate;C.prototype._separator=Wt;Object.defineProperty(C.prototype,"invalidCallback",{get(){return st},set(e){st=e}});var lr=C;var Oo={},De=Oo;var at="_applyShimCurrentVersion",fe="_applyShimNextVersion",lt="_applyShimValidatingVersion",No=Promise.resolve();function pr(e){let t=De[e];t&&Mo(t)}function Mo(e){e[at]=e[at]||0,e[lt]=e[lt]||0,e[fe]=(e[fe]||0)+1}function Qt(e){return e[at]===e[fe]}function cr(e){return!Qt(e)&&e[lt]===e[fe]}function dr(e){e[lt]=e[fe],e._validating||(e._validating=!0,No.then(function(){e[at]=e[fe],e._validating=!1}))}var Zt=null,ur=window.HTMLImports&&window.HTMLImports.whenReady||null,ei;function pt(e){requestAnimationFrame(function(){ur?ur(e):(Zt||(Zt=new Promise(t=>{ei=t}),document.readyState==="complete"?ei():document.addEventListener("readystatechange",()=>{document.readyState==="complete"&&ei()})),Zt.then(function(){e&&e()}))})}var hr="__seenByShadyCSS",ct="__shadyCSSCachedStyle",dt=null,Re=null,O=class{constructor(){this.customStyles=[],this.enqueued=!1,pt(()=>{window.ShadyCSS.flushCustomStyles&&window.ShadyCSS.flushCustomStyles()})}enqueueDocumentValidation(){this.enqueued||!Re||(this.enqueued=!0,pt(Re))}addCustomStyle(t){t[hr]||(t[hr]=!0,this.customStyles.push(t),this.enqueueDocumentValidation())}getStyleForCustomStyle(t){if(t[ct])return t[ct];let i;return t.getStyle?i=t.getStyle():i=t,i}processStyles(){let t=this.customStyles;for(let i=0;i<t.length;i++){let n=t[i];if(n[ct])continue;let r=this.getStyleForCustomStyle(n);if(r){let o=r.__appliedElement||r;dt&&dt(o),n[ct]=o}}return t}};O.prototype.addCustomStyle=O.prototype.addCustomStyle;O.prototype.getStyleForCustomStyle=O.prototype.getStyleForCustomStyle;O.prototype.processStyles=O.prototype.processStyles;Object.defineProperties(O.prototype,{transformCallback:{get(){return dt},set(e){dt=e}},validateCallback:{get(){return Re},set(e){let t=!1;Re||(t=!0),Re=e,t&&this.enqueueDocumentValidation()}}});var Be=new lr,ti=class{constructor(){this.customStyleInterface=null,Be.invalidCallback=pr}ensure(){this.customStyleInterface||window.ShadyCSS.CustomStyleInterface&&(this.customStyleInterface=window.ShadyCSS.CustomStyleInterface,this.customStyleInterface.transformCallback=t=>{Be.transformCustomStyle(t)},this.customStyleInterface.validateCallback=()=>{requestAnimationFrame(()=>{this.customStyleInterface.enqueued&&this.flushCustomStyles()})})}prepareTemplate(t,i){if(this.ensure(),Jt(t))return;De[i]=t;let n=Be.transformTemplate(t,i);t._styleAst=n}flushCustomStyles(){if(this.ensure(),!this.customStyleInterface)return;let t=this.customStyleInterface.processStyles();if(this.customStyleInterface.enqueued){for(let i=0;i<t.length;i++){let n=t[i],r=this.customStyleInterface.getStyleForCustomStyle(n);r&&Be.transformCustomStyle(r)}this.customStyleInterface.enqueued=!1}}styleSubtree(t,i){if(this.ensure(),i&&Me(t,i),t.shadowRoot){this.styleElement(t);let n=t.shadowRoot.children||t.shadowRoot.childNodes;for(let r=0;r<n.length;r++)this.styleSubtree(n[r])}else{let n=t.children||t.childNodes;for(let r=0;r<n.length;r++)this.styleSubtree(n[r])}}styleElement(t){this.ensure();let{is:i}=rr(t),n=De[i];if(!(n&&Jt(n))&&n&&!Qt(n)){cr(n)||(this.prepareTemplate(n,i),dr(n));let r=t.shadowRoot;if(r){let o=r.querySelector("style");o&&(o.__cssRules=n._styleAst,o.textContent=Ne(n._styleAst))}}}styleDocument(t){this.ensure(),this.styleSubtree(document.body,t)}};if(!window.ShadyCSS||!window.ShadyCSS.ScopingShim){let e=new ti,t=window.ShadyCSS&&window.ShadyCSS.CustomStyleInterface;window.ShadyCSS={prepareTemplate(i,n,r){e.flushCustomStyles(),e.prepareTemplate(i,n)},prepareTemplateStyles(i,n,r){window.ShadyCSS.prepareTemplate(i,n,r)},prepareTemplateDom(i,n){},styleSubtree(i,n){e.flushCustomStyles(),e.styleSubtree(i,n)},styleElement(i){e.flushCustomStyles(),e.styleElement(i)},styleDocument(i){e.flushCustomStyles(),e.styleDocument(i)},getComputedStyleValue(i,n){return ot(i,n)},flushCustomStyles(){e.flushCustomStyles()},nativeCss:de,nativeShadow:te,cssBuild:q,disableRuntime:rt},t&&(window.ShadyCSS.CustomStyleInterface=t)}window.ShadyCSS.ApplyShim=Be;window.JSCompiler_renameProperty=function(e,t){return e};var Ro=/(url\()([^)]*)(\))/g,Bo=/(^\/[^\/])|(^#)|(^[\w-\d]*:)/,ut,T;function ie(e,t){if(e&&Bo.test(e)||e==="//")return e;if(ut===void 0){ut=!1;try{let i=new URL("b","http://a");i.pathname="c%20d",ut=i.href==="http://a/c%20d"}catch{}}if(t||(t=document.baseURI||window.location.href),ut)try{return new URL(e,t).href}catch{return e}return T||(T=document.implementation.createHTMLDocument("temp"),T.base=T.createElement("base"),T.head.appendChild(T.base),T.anchor=T.createElement("a"),T.body.appendChild(T.anchor)),T.base.href=t,T.anchor.href=e,T.anchor.href||e}function Le(e,t){return e.replace(Ro,function(i,n,r,o){return n+"'"+ie(r.replace(/["']/g,""),t)+"'"+o})}function me(e){return e.substring(0,e.lastIndexOf("/")+1)}var ii=!window.ShadyDOM||!window.ShadyDOM.inUse,Xl=!!(!window.ShadyCSS||window.ShadyCSS.nativeCss),Yl=!window.customElements.polyfillWrapFlushCallback,fr=ii&&"adoptedStyleSheets"in Document.prototype&&"replaceSync"in CSSStyleSheet.prototype&&(()=>{try{let e=new CSSStyleSheet;e.replaceSync("");let t=document.createElement("div");return t.attachShadow({mode:"open"}),t.shadowRoot.adoptedStyleSheets=[e],t.shadowRoot.adoptedStyleSheets[0]===e}catch{return!1}})(),mr=window.Polymer&&window.Polymer.rootPath||me(document.baseURI||window.location.href);var Fe=window.Polymer&&window.Polymer.sanitizeDOMValue||void 0;var _r=window.Polymer&&window.Polymer.setPassiveTouchGestures||!1;var N=window.Polymer&&window.Polymer.strictTemplatePolicy||!1;var yr=window.Polymer&&window.Polymer.allowTemplateFromDomModule||!1;var V=window.Polymer&&window.Polymer.legacyOptimizations||!1;var ht=window.Polymer&&window.Polymer.legacyWarnings||!1;var br=window.Polymer&&window.Polymer.syncInitialRender||!1;var ft=window.Polymer&&window.Polymer.legacyUndefined||!1;var gr=window.Polymer&&window.Polymer.orderedComputed||!1;var ri=!0;var ni=window.Polymer&&window.Polymer.removeNestedTemplates||!1;var mt=window.Polymer&&window.Polymer.fastDomIf||!1;var ze=window.Polymer&&window.Polymer.suppressTemplateNotifications||!1;var $e=window.Polymer&&window.Polymer.legacyNoObservedAttributes||!1;var vr=window.Polymer&&window.Polymer.useAdoptedStyleSheetsWithBuiltCSS||!1;var Lo=0;function xr(){}xr.prototype.__mixinApplications;xr.prototype.__mixinSet;var x=function(e){let t=e.__mixinApplications;t||(t=new WeakMap,e.__mixinApplications=t);let i=Lo++;function n(r){let o=r.__mixinSet;if(o&&o[i])return r;let a=t,s=a.get(r);if(!s){s=e(r),a.set(r,s);let l=Object.create(s.__mixinSet||o||null);l[i]=!0,s.__mixinSet=l}return s}return n};var oi={},Sr={};function wr(e,t){oi[e]=Sr[e.toLowerCase()]=t}function Cr(e){return oi[e]||Sr[e.toLowerCase()]}function Fo(e){e.querySelector("style")&&console.warn("dom-module %s has style outside template",e.id)}var K=class extends HTMLElement{static get observedAttributes(){return["id"]}static import(t,i){if(t){let n=Cr(t);return n&&i?n.querySelector(i):n}return null}attributeChangedCallback(t,i,n,r){i!==n&&this.register()}get assetpath(){if(!this.__assetpath){let t=window.HTMLImports&&HTMLImports.importForElement?HTMLImports.importForElement(this)||document:this.ownerDocument,i=ie(this.getAttribute("assetpath")||"",t.baseURI);this.__assetpath=me(i)}return this.__assetpath}register(t){if(t=t||this.id,t){if(N&&Cr(t)!==void 0)throw wr(t,null),new Error(`strictTemplatePolicy: dom-module ${t} re-registered`);this.id=t,wr(t,this),Fo(this)}}};K.prototype.modules=oi;customElements.define("dom-module",K);var zo="link[rel=import][type~=css]",$o="include",kr="shady-unscoped";function si(e){return K.import(e)}function Pr(e){let t=e.body?e.body:e,i=Le(t.textContent,e.baseURI),n=document.createElement("style");return n.textContent=i,n}function Ho(e){let t=e.trim().split(/\s+/),i=[];for(let n=0;n<t.length;n++)i.push(...Vo(t[n]));return i}function Vo(e){let t=si(e);if(!t)return console.warn("Could not find style data in module named",e),[];if(t._styles===void 0){let i=[];i.push(...ai(t));let n=t.querySelector("template");n&&i.push(..._t(n,t.assetpath)),t._styles=i}return t._styles}function _t(e,t){if(!e._styles){let i=[],n=e.content.querySelectorAll("style");for(let r=0;r<n.length;r++){let o=n[r],a=o.getAttribute($o);a&&i.push(...Ho(a).filter(function(s,l,p){return p.indexOf(s)===l})),t&&(o.textContent=Le(o.textContent,t)),i.push(o)}e._styles=i}return e._styles}function Er(e){let t=si(e);return t?ai(t):[]}function ai(e){let t=[],i=e.querySelectorAll(zo);for(let n=0;n<i.length;n++){let r=i[n];if(r.import){let o=r.import,a=r.hasAttribute(kr);if(a&&!o._unscopedStyle){let s=Pr(o);s.setAttribute(kr,""),o._unscopedStyle=s}else o._style||(o._style=Pr(o));t.push(a?o._unscopedStyle:o._style)}}return t}function Ar(e){let t=e.trim().split(/\s+/),i="";for(let n=0;n<t.length;n++)i+=Ko(t[n]);return i}function Ko(e){let t=si(e);if(t&&t._cssText===void 0){let i=jo(t),n=t.querySelector("template");n&&(i+=Uo(n,t.assetpath)),t._cssText=i||null}return t||console.warn("Could not find style data in module named",e),t&&t._cssText||""}function Uo(e,t){let i="",n=_t(e,t);for(let r=0;r<n.length;r++){let o=n[r];o.parentNode&&o.parentNode.removeChild(o),i+=o.textContent}return i}function jo(e){let t="",i=ai(e);for(let n=0;n<i.length;n++)t+=i[n].textContent;return t}var u=window.ShadyDOM&&window.ShadyDOM.noPatch&&window.ShadyDOM.wrap?window.ShadyDOM.wrap:window.ShadyDOM?e=>ShadyDOM.patch(e):e=>e;function yt(e){return e.indexOf(".")>=0}function M(e){let t=e.indexOf(".");return t===-1?e:e.slice(0,t)}function li(e,t){return e.indexOf(t+".")===0}function _e(e,t){return t.indexOf(e+".")===0}function re(e,t,i){return t+i.slice(e.length)}function Tr(e,t){return e===t||li(e,t)||_e(e,t)}function ye(e){if(Array.isArray(e)){let t=[];for(let i=0;i<e.length;i++){let n=e[i].toString().split(".");for(let r=0;r<n.length;r++)t.push(n[r])}return t.join(".")}else return e}function Ir(e){return Array.isArray(e)?ye(e).split("."):e.toString().split(".")}function S(e,t,i){let n=e,r=Ir(t);for(let o=0;o<r.length;o++){if(!n)return;let a=r[o];n=n[a]}return i&&(i.path=r.join(".")),n}function pi(e,t,i){let n=e,r=Ir(t),o=r[r.length-1];if(r.length>1){for(let a=0;a<r.length-1;a++){let s=r[a];if(n=n[s],!n)return}n[o]=i}else n[t]=i;return r.join(".")}var bt={},qo=/-[a-z]/g,Xo=/([A-Z])/g;function X(e){return bt[e]||(bt[e]=e.indexOf("-")<0?e:e.replace(qo,t=>t[1].toUpperCase()))}function be(e){return bt[e]||(bt[e]=e.replace(Xo,"-$1").toLowerCase())}var Yo=0,Or=0,ge=[],Jo=0,ci=!1,Nr=document.createTextNode("");new window.MutationObserver(Wo).observe(Nr,{characterData:!0});function Wo(){ci=!1;let e=ge.length;for(let t=0;t<e;t++){let i=ge[t];if(i)try{i()}catch(n){setTimeout(()=>{throw n})}}ge.splice(0,e),Or+=e}var Y={after(e){return{run(t){return window.setTimeout(t,e)},cancel(t){window.clearTimeout(t)}}},run(e,t){return window.setTimeout(e,t)},cancel(e){window.clearTimeout(e)}};var E={run(e){return ci||(ci=!0,Nr.textContent=Jo++),ge.push(e),Yo++},cancel(e){let t=e-Or;if(t>=0){if(!ge[t])throw new Error("invalid async handle: "+e);ge[t]=null}}};var Go=E,gt=x(e=>{class t extends e{static createProperties(n){let r=this.prototype;for(let o in n)o in r||r._createPropertyAccessor(o)}static attributeNameForProperty(n){return n.toLowerCase()}static typeForProperty(n){}_createPropertyAccessor(n,r){this._addPropertyToAttributeMap(n),this.hasOwnProperty(JSCompiler_renameProperty("__dataHasAccessor",this))||(this.__dataHasAccessor=Object.assign({},this.__dataHasAccessor)),this.__dataHasAccessor[n]||(this.__dataHasAccessor[n]=!0,this._definePropertyAccessor(n,r))}_addPropertyToAttributeMap(n){this.hasOwnProperty(JSCompiler_renameProperty("__dataAttributes",this))||(this.__dataAttributes=Object.assign({},this.__dataAttributes));let r=this.__dataAttributes[n];return r||(r=this.constructor.attributeNameForProperty(n),this.__dataAttributes[r]=n),r}_definePropertyAccessor(n,r){Object.defineProperty(this,n,{get(){return this.__data[n]},set:r?function(){}:function(o){this._setPendingProperty(n,o,!0)&&this._invalidateProperties()}})}constructor(){super(),this.__dataEnabled=!1,this.__dataReady=!1,this.__dataInvalid=!1,this.__data={},this.__dataPending=null,this.__dataOld=null,this.__dataInstanceProps=null,this.__dataCounter=0,this.__serializing=!1,this._initializeProperties()}ready(){this.__dataReady=!0,this._flushProperties()}_initializeProperties(){for(let n in this.__dataHasAccessor)this.hasOwnProperty(n)&&(this.__dataInstanceProps=this.__dataInstanceProps||{},this.__dataInstanceProps[n]=this[n],delete this[n])}_initializeInstanceProperties(n){Object.assign(this,n)}_setProperty(n,r){this._setPendingProperty(n,r)&&this._invalidateProperties()}_getProperty(n){return this.__data[n]}_setPendingProperty(n,r,o){let a=this.__data[n],s=this._shouldPropertyChange(n,r,a);return s&&(this.__dataPending||(this.__dataPending={},this.__dataOld={}),this.__dataOld&&!(n in this.__dataOld)&&(this.__dataOld[n]=a),this.__data[n]=r,this.__dataPending[n]=r),s}_isPropertyPending(n){return!!(this.__dataPending&&this.__dataPending.hasOwnProperty(n))}_invalidateProperties(){!this.__dataInvalid&&this.__dataReady&&(this.__dataInvalid=!0,Go.run(()=>{this.__dataInvalid&&(this.__dataInvalid=!1,this._flushProperties())}))}_enableProperties(){this.__dataEnabled||(this.__dataEnabled=!0,this.__dataInstanceProps&&(this._initializeInstanceProperties(this.__dataInstanceProps),this.__dataInstanceProps=null),this.ready())}_flushProperties(){this.__dataCounter++;let n=this.__data,r=this.__dataPending,o=this.__dataOld;this._shouldPropertiesChange(n,r,o)&&(this.__dataPending=null,this.__dataOld=null,this._propertiesChanged(n,r,o)),this.__dataCounter--}_shouldPropertiesChange(n,r,o){return!!r}_propertiesChanged(n,r,o){}_shouldPropertyChange(n,r,o){return o!==r&&(o===o||r===r)}attributeChangedCallback(n,r,o,a){r!==o&&this._attributeToProperty(n,o),super.attributeChangedCallback&&super.attributeChangedCallback(n,r,o,a)}_attributeToProperty(n,r,o){if(!this.__serializing){let a=this.__dataAttributes,s=a&&a[n]||n;this[s]=this._deserializeValue(r,o||this.constructor.typeForProperty(s))}}_propertyToAttribute(n,r,o){this.__serializing=!0,o=arguments.length<3?this[n]:o,this._valueToNodeAttribute(this,o,r||this.constructor.attributeNameForProperty(n)),this.__serializing=!1}_valueToNodeAttribute(n,r,o){let a=this._serializeValue(r);(o==="class"||o==="name"||o==="slot")&&(n=u(n)),a===void 0?n.removeAttribute(o):n.setAttribute(o,a===""&&window.trustedTypes?window.trustedTypes.emptyScript:a)}_serializeValue(n){return typeof n==="boolean"?n?"":void 0:n?.toString()}_deserializeValue(n,r){switch(r){case Boolean:return n!==null;case Number:return Number(n);default:return n}}}return t});var Mr={},vt=HTMLElement.prototype;for(;vt;){let e=Object.getOwnPropertyNames(vt);for(let t=0;t<e.length;t++)Mr[e[t]]=!0;vt=Object.getPrototypeOf(vt)}var Qo=window.trustedTypes?e=>trustedTypes.isHTML(e)||trustedTypes.isScript(e)||trustedTypes.isScriptURL(e):()=>!1;function Zo(e,t){if(!Mr[t]){let i=e[t];i!==void 0&&(e.__data?e._setPendingProperty(t,i):(e.__dataProto?e.hasOwnProperty(JSCompiler_renameProperty("__dataProto",e))||(e.__dataProto=Object.create(e.__dataProto)):e.__dataProto={},e.__dataProto[t]=i))}}var xt=x(e=>{let t=gt(e);class i extends t{static createPropertiesForAttributes(){let r=this.observedAttributes;for(let o=0;o<r.length;o++)this.prototype._createPropertyAccessor(X(r[o]))}static attributeNameForProperty(r){return be(r)}_initializeProperties(){this.__dataProto&&(this._initializeProtoProperties(this.__dataProto),this.__dataProto=null),super._initializeProperties()}_initializeProtoProperties(r){for(let o in r)this._setProperty(o,r[o])}_ensureAttribute(r,o){let a=this;a.hasAttribute(r)||this._valueToNodeAttribute(a,o,r)}_serializeValue(r){switch(typeof r){case"object":if(r instanceof Date)return r.toString();if(r){if(Qo(r))return r;try{return JSON.stringify(r)}catch{return""}}default:return super._serializeValue(r)}}_deserializeValue(r,o){let a;switch(o){case Object:try{a=JSON.parse(r)}catch{a=r}break;case Array:try{a=JSON.parse(r)}catch{a=null,console.warn(`Polymer::Attributes: couldn't decode Array as JSON: ${r}`)}break;case Date:a=isNaN(r)?String(r):Number(r),a=new Date(a);break;default:a=super._deserializeValue(r,o);break}return a}_definePropertyAccessor(r,o){Zo(this,r),super._definePropertyAccessor(r,o)}_hasAccessor(r){return this.__dataHasAccessor&&this.__dataHasAccessor[r]}_isPropertyPending(r){return!!(this.__dataPending&&r in this.__dataPending)}}return i});var es={"dom-if":!0,"dom-repeat":!0},Dr=!1,Rr=!1;function ts(){if(!Dr){Dr=!0;let e=document.createElement("textarea");e.placeholder="a",Rr=e.placeholder===e.textContent}return Rr}function is(e){ts()&&e.localName==="textarea"&&e.placeholder&&e.placeholder===e.textContent&&(e.textContent=null)}var rs=(()=>{let e=window.trustedTypes&&window.trustedTypes.createPolicy("polymer-template-event-attribute-policy",{createScript:t=>t});return(t,i,n)=>{let r=i.getAttribute(n);if(e&&n.startsWith("on-")){t.setAttribute(n,e.createScript(r,n));return}t.setAttribute(n,r)}})();function ns(e){let t=e.getAttribute("is");if(t&&es[t]){let i=e;for(i.removeAttribute("is"),e=i.ownerDocument.createElement(t),i.parentNode.replaceChild(e,i),e.appendChild(i);i.attributes.length;){let{name:n}=i.attributes[0];rs(e,i,n),i.removeAttribute(n)}}return e}function Br(e,t){let i=t.parentInfo&&Br(e,t.parentInfo);if(i){for(let n=i.firstChild,r=0;n;n=n.nextSibling)if(t.parentIndex===r++)return n}else return e}function os(e,t,i,n){n.id&&(t[n.id]=i)}function ss(e,t,i){if(i.events&&i.events.length)for(let n=0,r=i.events,o;n<r.length&&(o=r[n]);n++)e._addMethodEventListenerToNode(t,o.name,o.value,e)}function as(e,t,i,n){i.templateInfo&&(t._templateInfo=i.templateInfo,t._parentTemplateInfo=n)}function ls(e,t,i){return e=e._methodHost||e,function(r){e[i]?e[i](r,r.detail):console.warn("listener method `"+i+"` not defined")}}var Lr=x(e=>{class t extends e{static _parseTemplate(n,r){if(!n._templateInfo){let o=n._templateInfo={};o.nodeInfoList=[],o.nestedTemplate=!!r,o.stripWhiteSpace=r&&r.stripWhiteSpace||n.hasAttribute&&n.hasAttribute("strip-whitespace"),this._parseTemplateContent(n,o,{parent:null})}return n._templateInfo}static _parseTemplateContent(n,r,o){return this._parseTemplateNode(n.content,r,o)}static _parseTemplateNode(n,r,o){let a=!1,s=n;return s.localName=="template"&&!s.hasAttribute("preserve-content")?a=this._parseTemplateNestedTemplate(s,r,o)||a:s.localName==="slot"&&(r.hasInsertionPoint=!0),is(s),s.firstChild&&this._parseTemplateChildNodes(s,r,o),s.hasAttributes&&s.hasAttributes()&&(a=this._parseTemplateNodeAttributes(s,r,o)||a),a||o.noted}static _parseTemplateChildNodes(n,r,o){if(!(n.localName==="script"||n.localName==="style"))for(let a=n.firstChild,s=0,l;a;a=l){if(a.localName=="template"&&(a=ns(a)),l=a.nextSibling,a.nodeType===Node.TEXT_NODE){let c=l;for(;c&&c.nodeType===Node.TEXT_NODE;)a.textContent+=c.textContent,l=c.nextSibling,n.removeChild(c),c=l;if(r.stripWhiteSpace&&!a.textContent.trim()){n.removeChild(a);continue}}let p={parentIndex:s,parentInfo:o};this._parseTemplateNode(a,r,p)&&(p.infoIndex=r.nodeInfoList.push(p)-1),a.parentNode&&s++}}static _parseTemplateNestedTemplate(n,r,o){let a=n,s=this._parseTemplate(a,r);return(s.content=a.content.ownerDocument.createDocumentFragment()).appendChild(a.content),o.templateInfo=s,!0}static _parseTemplateNodeAttributes(n,r,o){let a=!1,s=Array.from(n.attributes);for(let l=s.length-1,p;p=s[l];l--)a=this._parseTemplateNodeAttribute(n,r,o,p.name,p.value)||a;return a}static _parseTemplateNodeAttribute(n,r,o,a,s){return a.slice(0,3)==="on-"?(n.removeAttribute(a),o.events=o.events||[],o.events.push({name:a.slice(3),value:s}),!0):a==="id"?(o.id=s,!0):!1}static _contentForTemplate(n){let r=n._templateInfo;return r&&r.content||n.content}_stampTemplate(n,r){n&&!n.content&&window.HTMLTemplateElement&&HTMLTemplateElement.decorate&&HTMLTemplateElement.decorate(n),r=r||this.constructor._parseTemplate(n);let o=r.nodeInfoList,a=r.content||n.content,s=document.importNode(a,!0);s.__noInsertionPoint=!r.hasInsertionPoint;let l=s.nodeList=new Array(o.length);s.$={};for(let p=0,c=o.length,d;p<c&&(d=o[p]);p++){let h=l[p]=Br(s,d);os(this,s.$,h,d),as(this,h,d,r),ss(this,h,d)}return s=s,s}_addMethodEventListenerToNode(n,r,o,a){a=a||n;let s=ls(a,r,o);return this._addEventListenerToNode(n,r,s),s}_addEventListenerToNode(n,r,o){n.addEventListener(r,o)}_removeEventListenerFromNode(n,r,o){n.removeEventListener(r,o)}}return t});var Ue=0,je=[],b={COMPUTE:"__computeEffects",REFLECT:"__reflectEffects",NOTIFY:"__notifyEffects",PROPAGATE:"__propagateEffects",OBSERVE:"__observeEffects",READ_ONLY:"__readOnly"},jr="__computeInfo",ps=/[A-Z]/;function di(e,t,i){let n=e[t];if(!n)n=e[t]={};else if(!e.hasOwnProperty(t)&&(n=e[t]=Object.create(e[t]),i))for(let r in n){let o=n[r],a=n[r]=Array(o.length);for(let s=0;s<o.length;s++)a[s]=o[s]}return n}function Ke(e,t,i,n,r,o){if(t){let a=!1,s=Ue++;for(let l in i){let p=r?M(l):l,c=t[p];if(c)for(let d=0,h=c.length,y;d<h&&(y=c[d]);d++)(!y.info||y.info.lastRun!==s)&&(!r||mi(l,y.trigger))&&(y.info&&(y.info.lastRun=s),y.fn(e,l,i,n,y.info,r,o),a=!0)}return a}return!1}function cs(e,t,i,n,r,o,a,s){let l=!1,p=a?M(n):n,c=t[p];if(c)for(let d=0,h=c.length,y;d<h&&(y=c[d]);d++)(!y.info||y.info.lastRun!==i)&&(!a||mi(n,y.trigger))&&(y.info&&(y.info.lastRun=i),y.fn(e,n,r,o,y.info,a,s),l=!0);return l}function mi(e,t){if(t){let i=t.name;return i==e||!!(t.structured&&li(i,e))||!!(t.wildcard&&_e(i,e))}else return!0}function Fr(e,t,i,n,r){let o=typeof r.method=="string"?e[r.method]:r.method,a=r.property;o?o.call(e,e.__data[a],n[a]):r.dynamicFn||console.warn("observer method `"+r.method+"` not defined")}function ds(e,t,i,n,r){let o=e[b.NOTIFY],a,s=Ue++;for(let p in t)t[p]&&(o&&cs(e,o,s,p,i,n,r)||r&&us(e,p,i))&&(a=!0);let l;a&&(l=e.__dataHost)&&l._invalidateProperties&&l._invalidateProperties()}function us(e,t,i){let n=M(t);if(n!==t){let r=be(n)+"-changed";return qr(e,r,i[t],t),!0}return!1}function qr(e,t,i,n){let r={value:i,queueProperty:!0};n&&(r.path=n),u(e).dispatchEvent(new CustomEvent(t,{detail:r}))}function hs(e,t,i,n,r,o){let s=(o?M(t):t)!=t?t:null,l=s?S(e,s):e.__data[t];s&&l===void 0&&(l=i[t]),qr(e,r.eventName,l,s)}function fs(e,t,i,n,r){let o,a=e.detail,s=a&&a.path;s?(n=re(i,n,s),o=a&&a.value):o=e.currentTarget[i],o=r?!o:o,(!t[b.READ_ONLY]||!t[b.READ_ONLY][n])&&t._setPendingPropertyOrPath(n,o,!0,!!s)&&(!a||!a.queueProperty)&&t._invalidateProperties()}function ms(e,t,i,n,r){let o=e.__data[t];Fe&&(o=Fe(o,r.attrName,"attribute",e)),e._propertyToAttribute(t,r.attrName,o)}function _s(e,t,i,n){let r=e[b.COMPUTE];if(r)if(gr){Ue++;let o=bs(e),a=[];for(let l in t)zr(l,r,a,o,n);let s;for(;s=a.shift();)Xr(e,"",t,i,s)&&zr(s.methodInfo,r,a,o,n);Object.assign(i,e.__dataOld),Object.assign(t,e.__dataPending),e.__dataPending=null}else{let o=t;for(;Ke(e,r,o,i,n);)Object.assign(i,e.__dataOld),Object.assign(t,e.__dataPending),o=e.__dataPending,e.__dataPending=null}}var ys=(e,t,i)=>{let n=0,r=t.length-1,o=-1;for(;n<=r;){let a=n+r>>1,s=i.get(t[a].methodInfo)-i.get(e.methodInfo);if(s<0)n=a+1;else if(s>0)r=a-1;else{o=a;break}}o<0&&(o=r+1),t.splice(o,0,e)},zr=(e,t,i,n,r)=>{let o=r?M(e):e,a=t[o];if(a)for(let s=0;s<a.length;s++){let l=a[s];l.info.lastRun!==Ue&&(!r||mi(e,l.trigger))&&(l.info.lastRun=Ue,ys(l.info,i,n))}};function bs(e){let t=e.constructor.__orderedComputedDeps;if(!t){t=new Map;let i=e[b.COMPUTE],{counts:n,ready:r,total:o}=gs(e),a;for(;a=r.shift();){t.set(a,t.size);let s=i[a];s&&s.forEach(l=>{let p=l.info.methodInfo;--o,--n[p]===0&&r.push(p)})}o!==0&&console.warn(`Computed graph for ${e.localName} incomplete; circular?`),e.constructor.__orderedComputedDeps=t}return t}function gs(e){let t=e[jr],i={},n=e[b.COMPUTE],r=[],o=0;for(let a in t){let s=t[a];o+=i[a]=s.args.filter(l=>!l.literal).length+(s.dynamicFn?1:0)}for(let a in n)t[a]||r.push(a);return{counts:i,ready:r,total:o}}function Xr(e,t,i,n,r){let o=fi(e,t,i,n,r);if(o===je)return!1;let a=r.methodInfo;return e.__dataHasAccessor&&e.__dataHasAccessor[a]?e._setPendingProperty(a,o,!0):(e[a]=o,!1)}function vs(e,t,i){let n=e.__dataLinkedPaths;if(n){let r;for(let o in n){let a=n[o];_e(o,t)?(r=re(o,a,t),e._setPendingPropertyOrPath(r,i,!0,!0)):_e(a,t)&&(r=re(a,o,t),e._setPendingPropertyOrPath(r,i,!0,!0))}}}function ui(e,t,i,n,r,o,a){i.bindings=i.bindings||[];let s={kind:n,target:r,parts:o,literal:a,isCompound:o.length!==1};if(i.bindings.push(s),ks(s)){let{event:p,negate:c}=s.parts[0];s.listenerEvent=p||be(r)+"-changed",s.listenerNegate=c}let l=t.nodeInfoList.length;for(let p=0;p<s.parts.length;p++){let c=s.parts[p];c.compoundIndex=p,xs(e,t,s,c,l)}}function xs(e,t,i,n,r){if(!n.literal)if(i.kind==="attribute"&&i.target[0]==="-")console.warn("Cannot set attribute "+i.target+' because "-" is not a valid attribute starting character');else{let o=n.dependencies,a={index:r,binding:i,part:n,evaluator:e};for(let s=0;s<o.length;s++){let l=o[s];typeof l=="string"&&(l=Jr(l),l.wildcard=!0),e._addTemplatePropertyEffect(t,l.rootProperty,{fn:ws,info:a,trigger:l})}}}function ws(e,t,i,n,r,o,a){let s=a[r.index],l=r.binding,p=r.part;if(o&&p.source&&t.length>p.source.length&&l.kind=="property"&&!l.isCompound&&s.__isPropertyEffectsClient&&s.__dataHasAccessor&&s.__dataHasAccessor[l.target]){let c=i[t];t=re(p.source,l.target,t),s._setPendingPropertyOrPath(t,c,!1,!0)&&e._enqueueClient(s)}else{let c=r.evaluator._evaluateBinding(e,p,t,i,n,o);c!==je&&Cs(e,s,l,p,c)}}function Cs(e,t,i,n,r){if(r=Ss(t,r,i,n),Fe&&(r=Fe(r,i.target,i.kind,t)),i.kind=="attribute")e._valueToNodeAttribute(t,r,i.target);else{let o=i.target;t.__isPropertyEffectsClient&&t.__dataHasAccessor&&t.__dataHasAccessor[o]?(!t[b.READ_ONLY]||!t[b.READ_ONLY][o])&&t._setPendingProperty(o,r)&&e._enqueueClient(t):e._setUnmanagedPropertyToNode(t,o,r)}}function Ss(e,t,i,n){if(i.isCompound){let r=e.__dataCompoundStorage[i.target];r[n.compoundIndex]=t,t=r.join("")}return i.kind!=="attribute"&&(i.target==="textContent"||i.target==="value"&&(e.localName==="input"||e.localName==="textarea"))&&(t=t??""),t}function ks(e){return!!e.target&&e.kind!="attribute"&&e.kind!="text"&&!e.isCompound&&e.parts[0].mode==="{"}function Ps(e,t){let{nodeList:i,nodeInfoList:n}=t;if(n.length)for(let r=0;r<n.length;r++){let o=n[r],a=i[r],s=o.bindings;if(s)for(let l=0;l<s.length;l++){let p=s[l];Es(a,p),As(a,e,p)}a.__dataHost=e}}function Es(e,t){if(t.isCompound){let i=e.__dataCompoundStorage||(e.__dataCompoundStorage={}),n=t.parts,r=new Array(n.length);for(let a=0;a<n.length;a++)r[a]=n[a].literal;let o=t.target;i[o]=r,t.literal&&t.kind=="property"&&(o==="className"&&(e=u(e)),e[o]=t.literal)}}function As(e,t,i){if(i.listenerEvent){let n=i.parts[0];e.addEventListener(i.listenerEvent,function(r){fs(r,t,i.target,n.source,n.negate)})}}function $r(e,t,i,n,r,o){o=t.static||o&&(typeof o!="object"||o[t.methodName]);let a={methodName:t.methodName,args:t.args,methodInfo:r,dynamicFn:o};for(let s=0,l;s<t.args.length&&(l=t.args[s]);s++)l.literal||e._addPropertyEffect(l.rootProperty,i,{fn:n,info:a,trigger:l});return o&&e._addPropertyEffect(t.methodName,i,{fn:n,info:a}),a}function fi(e,t,i,n,r){let o=e._methodHost||e,a=o[r.methodName];if(a){let s=e._marshalArgs(r.args,t,i);return s===je?je:a.apply(o,s)}else r.dynamicFn||console.warn("method `"+r.methodName+"` not defined")}var Ts=[],Yr="(?:[a-zA-Z_$][\\w.:$\\-*]*)",Is="(?:[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)",Os="(?:'(?:[^'\\\\]|\\\\.)*')",Ns='(?:"(?:[^"\\\\]|\\\\.)*")',Ms="(?:"+Os+"|"+Ns+")",Hr="(?:("+Yr+"|"+Is+"|"+Ms+")\\s*)",Ds="(?:"+Hr+"(?:,\\s*"+Hr+")*)",Rs="(?:\\(\\s*(?:"+Ds+"?)\\)\\s*)",Bs="("+Yr+"\\s*"+Rs+"?)",Ls="(\\[\\[|{{)\\s*",Fs="(?:]]|}})",zs="(?:(!)\\s*)?",$s=Ls+zs+Bs+Fs,Vr=new RegExp($s,"g");function Kr(e){let t="";for(let i=0;i<e.length;i++){let n=e[i].literal;t+=n||""}return t}function hi(e){let t=e.match(/([^\s]+?)\(([\s\S]*)\)/);if(t){let n={methodName:t[1],static:!0,args:Ts};if(t[2].trim()){let r=t[2].replace(/\\,/g,"&comma;").split(",");return Hs(r,n)}else return n}return null}function Hs(e,t){return t.args=e.map(function(i){let n=Jr(i);return n.literal||(t.static=!1),n},this),t}function Jr(e){let t=e.trim().replace(/&comma;/g,",").replace(/\\(.)/g,"$1"),i={name:t,value:"",literal:!1},n=t[0];switch(n==="-"&&(n=t[1]),n>="0"&&n<="9"&&(n="#"),n){case"'":case'"':i.value=t.slice(1,-1),i.literal=!0;break;case"#":i.value=Number(t),i.literal=!0;break}return i.literal||(i.rootProperty=M(t),i.structured=yt(t),i.structured&&(i.wildcard=t.slice(-2)==".*",i.wildcard&&(i.name=t.slice(0,-2)))),i}function Ur(e,t,i){let n=S(e,i);return n===void 0&&(n=t[i]),n}function Wr(e,t,i,n){let r={indexSplices:n};ft&&!e._overrideLegacyUndefined&&(t.splices=r),e.notifyPath(i+".splices",r),e.notifyPath(i+".length",t.length),ft&&!e._overrideLegacyUndefined&&(r.indexSplices=[])}function He(e,t,i,n,r,o){Wr(e,t,i,[{index:n,addedCount:r,removed:o,object:t,type:"splice"}])}function Vs(e){return e[0].toUpperCase()+e.substring(1)}var ne=x(e=>{let t=Lr(xt(e));class i extends t{constructor(){super(),this.__isPropertyEffectsClient=!0,this.__dataClientsReady,this.__dataPendingClients,this.__dataToNotify,this.__dataLinkedPaths,this.__dataHasPaths,this.__dataCompoundStorage,this.__dataHost,this.__dataTemp,this.__dataClientsInitialized,this.__data,this.__dataPending,this.__dataOld,this.__computeEffects,this.__computeInfo,this.__reflectEffects,this.__notifyEffects,this.__propagateEffects,this.__observeEffects,this.__readOnly,this.__templateInfo,this._overrideLegacyUndefined}get PROPERTY_EFFECT_TYPES(){return b}_initializeProperties(){super._initializeProperties(),this._registerHost(),this.__dataClientsReady=!1,this.__dataPendingClients=null,this.__dataToNotify=null,this.__dataLinkedPaths=null,this.__dataHasPaths=!1,this.__dataCompoundStorage=this.__dataCompoundStorage||null,this.__dataHost=this.__dataHost||null,this.__dataTemp={},this.__dataClientsInitialized=!1}_registerHost(){if(Ve.length){let r=Ve[Ve.length-1];r._enqueueClient(this),this.__dataHost=r}}_initializeProtoProperties(r){this.__data=Object.create(r),this.__dataPending=Object.create(r),this.__dataOld={}}_initializeInstanceProperties(r){let o=this[b.READ_ONLY];for(let a in r)(!o||!o[a])&&(this.__dataPending=this.__dataPending||{},this.__dataOld=this.__dataOld||{},this.__data[a]=this.__dataPending[a]=r[a])}_addPropertyEffect(r,o,a){this._createPropertyAccessor(r,o==b.READ_ONLY);let s=di(this,o,!0)[r];s||(s=this[o][r]=[]),s.push(a)}_removePropertyEffect(r,o,a){let s=di(this,o,!0)[r],l=s.indexOf(a);l>=0&&s.splice(l,1)}_hasPropertyEffect(r,o){let a=this[o];return!!(a&&a[r])}_hasReadOnlyEffect(r){return this._hasPropertyEffect(r,b.READ_ONLY)}_hasNotifyEffect(r){return this._hasPropertyEffect(r,b.NOTIFY)}_hasReflectEffect(r){return this._hasPropertyEffect(r,b.REFLECT)}_hasComputedEffect(r){return this._hasPropertyEffect(r,b.COMPUTE)}_setPendingPropertyOrPath(r,o,a,s){if(s||M(Array.isArray(r)?r[0]:r)!==r){if(!s){let l=S(this,r);if(r=pi(this,r,o),!r||!super._shouldPropertyChange(r,o,l))return!1}if(this.__dataHasPaths=!0,this._setPendingProperty(r,o,a))return vs(this,r,o),!0}else{if(this.__dataHasAccessor&&this.__dataHasAccessor[r])return this._setPendingProperty(r,o,a);this[r]=o}return!1}_setUnmanagedPropertyToNode(r,o,a){(a!==r[o]||typeof a=="object")&&(o==="className"&&(r=u(r)),r[o]=a)}_setPendingProperty(r,o,a){let s=this.__dataHasPaths&&yt(r),l=s?this.__dataTemp:this.__data;return this._shouldPropertyChange(r,o,l[r])?(this.__dataPending||(this.__dataPending={},this.__dataOld={}),r in this.__dataOld||(this.__dataOld[r]=this.__data[r]),s?this.__dataTemp[r]=o:this.__data[r]=o,this.__dataPending[r]=o,(s||this[b.NOTIFY]&&this[b.NOTIFY][r])&&(this.__dataToNotify=this.__dataToNotify||{},this.__dataToNotify[r]=a),!0):!1}_setProperty(r,o){this._setPendingProperty(r,o,!0)&&this._invalidateProperties()}_invalidateProperties(){this.__dataReady&&this._flushProperties()}_enqueueClient(r){this.__dataPendingClients=this.__dataPendingClients||[],r!==this&&this.__dataPendingClients.push(r)}_flushClients(){this.__dataClientsReady?this.__enableOrFlushClients():(this.__dataClientsReady=!0,this._readyClients(),this.__dataReady=!0)}__enableOrFlushClients(){let r=this.__dataPendingClients;if(r){this.__dataPendingClients=null;for(let o=0;o<r.length;o++){let a=r[o];a.__dataEnabled?a.__dataPending&&a._flushProperties():a._enableProperties()}}}_readyClients(){this.__enableOrFlushClients()}setProperties(r,o){for(let a in r)(o||!this[b.READ_ONLY]||!this[b.READ_ONLY][a])&&this._setPendingPropertyOrPath(a,r[a],!0);this._invalidateProperties()}ready(){this._flushProperties(),this.__dataClientsReady||this._flushClients(),this.__dataPending&&this._flushProperties()}_propertiesChanged(r,o,a){let s=this.__dataHasPaths;this.__dataHasPaths=!1;let l;_s(this,o,a,s),l=this.__dataToNotify,this.__dataToNotify=null,this._propagatePropertyChanges(o,a,s),this._flushClients(),Ke(this,this[b.REFLECT],o,a,s),Ke(this,this[b.OBSERVE],o,a,s),l&&ds(this,l,o,a,s),this.__dataCounter==1&&(this.__dataTemp={})}_propagatePropertyChanges(r,o,a){this[b.PROPAGATE]&&Ke(this,this[b.PROPAGATE],r,o,a),this.__templateInfo&&this._runEffectsForTemplate(this.__templateInfo,r,o,a)}_runEffectsForTemplate(r,o,a,s){let l=(p,c)=>{Ke(this,r.propertyEffects,p,a,c,r.nodeList);for(let d=r.firstChild;d;d=d.nextSibling)this._runEffectsForTemplate(d,p,a,c)};r.runEffects?r.runEffects(l,o,s):l(o,s)}linkPaths(r,o){r=ye(r),o=ye(o),this.__dataLinkedPaths=this.__dataLinkedPaths||{},this.__dataLinkedPaths[r]=o}unlinkPaths(r){r=ye(r),this.__dataLinkedPaths&&delete this.__dataLinkedPaths[r]}notifySplices(r,o){let a={path:""},s=S(this,r,a);Wr(this,s,a.path,o)}get(r,o){return S(o||this,r)}set(r,o,a){a?pi(a,r,o):(!this[b.READ_ONLY]||!this[b.READ_ONLY][r])&&this._setPendingPropertyOrPath(r,o,!0)&&this._invalidateProperties()}push(r,...o){let a={path:""},s=S(this,r,a),l=s.length,p=s.push(...o);return o.length&&He(this,s,a.path,l,o.length,[]),p}pop(r){let o={path:""},a=S(this,r,o),s=!!a.length,l=a.pop();return s&&He(this,a,o.path,a.length,0,[l]),l}splice(r,o,a,...s){let l={path:""},p=S(this,r,l);o<0?o=p.length-Math.floor(-o):o&&(o=Math.floor(o));let c;return arguments.length===2?c=p.splice(o):c=p.splice(o,a,...s),(s.length||c.length)&&He(this,p,l.path,o,s.length,c),c}shift(r){let o={path:""},a=S(this,r,o),s=!!a.length,l=a.shift();return s&&He(this,a,o.path,0,0,[l]),l}unshift(r,...o){let a={path:""},s=S(this,r,a),l=s.unshift(...o);return o.length&&He(this,s,a.path,0,o.length,[]),l}notifyPath(r,o){let a;if(arguments.length==1){let s={path:""};o=S(this,r,s),a=s.path}else Array.isArray(r)?a=ye(r):a=r;this._setPendingPropertyOrPath(a,o,!0,!0)&&this._invalidateProperties()}_createReadOnlyProperty(r,o){this._addPropertyEffect(r,b.READ_ONLY),o&&(this["_set"+Vs(r)]=function(a){this._setProperty(r,a)})}_createPropertyObserver(r,o,a){let s={property:r,method:o,dynamicFn:!!a};this._addPropertyEffect(r,b.OBSERVE,{fn:Fr,info:s,trigger:{name:r}}),a&&this._addPropertyEffect(o,b.OBSERVE,{fn:Fr,info:s,trigger:{name:o}})}_createMethodObserver(r,o){let a=hi(r);if(!a)throw new Error("Malformed observer expression '"+r+"'");$r(this,a,b.OBSERVE,fi,null,o)}_createNotifyingProperty(r){this._addPropertyEffect(r,b.NOTIFY,{fn:hs,info:{eventName:be(r)+"-changed",property:r}})}_createReflectedProperty(r){let o=this.constructor.attributeNameForProperty(r);o[0]==="-"?console.warn("Property "+r+" cannot be reflected to attribute "+o+' because "-" is not a valid starting attribute name. Use a lowercase first letter for the property instead.'):this._addPropertyEffect(r,b.REFLECT,{fn:ms,info:{attrName:o}})}_createComputedProperty(r,o,a){let s=hi(o);if(!s)throw new Error("Malformed computed expression '"+o+"'");let l=$r(this,s,b.COMPUTE,Xr,r,a);di(this,jr)[r]=l}_marshalArgs(r,o,a){let s=this.__data,l=[];for(let p=0,c=r.length;p<c;p++){let{name:d,structured:h,wildcard:y,value:v,literal:P}=r[p];if(!P)if(y){let I=_e(d,o),w=Ur(s,a,I?o:d);v={path:I?o:d,value:w,base:I?S(s,d):w}}else v=h?Ur(s,a,d):s[d];if(ft&&!this._overrideLegacyUndefined&&v===void 0&&r.length>1)return je;l[p]=v}return l}static addPropertyEffect(r,o,a){this.prototype._addPropertyEffect(r,o,a)}static createPropertyObserver(r,o,a){this.prototype._createPropertyObserver(r,o,a)}static createMethodObserver(r,o){this.prototype._createMethodObserver(r,o)}static createNotifyingProperty(r){this.prototype._createNotifyingProperty(r)}static createReadOnlyProperty(r,o){this.prototype._createReadOnlyProperty(r,o)}static createReflectedProperty(r){this.prototype._createReflectedProperty(r)}static createComputedProperty(r,o,a){this.prototype._createComputedProperty(r,o,a)}static bindTemplate(r){return this.prototype._bindTemplate(r)}_bindTemplate(r,o){let a=this.constructor._parseTemplate(r),s=this.__preBoundTemplateInfo==a;if(!s)for(let l in a.propertyEffects)this._createPropertyAccessor(l);if(o)if(a=Object.create(a),a.wasPreBound=s,!this.__templateInfo)this.__templateInfo=a;else{let l=r._parentTemplateInfo||this.__templateInfo,p=l.lastChild;a.parent=l,l.lastChild=a,a.previousSibling=p,p?p.nextSibling=a:l.firstChild=a}else this.__preBoundTemplateInfo=a;return a}static _addTemplatePropertyEffect(r,o,a){let s=r.hostProps=r.hostProps||{};s[o]=!0;let l=r.propertyEffects=r.propertyEffects||{};(l[o]=l[o]||[]).push(a)}_stampTemplate(r,o){o=o||this._bindTemplate(r,!0),Ve.push(this);let a=super._stampTemplate(r,o);if(Ve.pop(),o.nodeList=a.nodeList,!o.wasPreBound){let s=o.childNodes=[];for(let l=a.firstChild;l;l=l.nextSibling)s.push(l)}return a.templateInfo=o,Ps(this,o),this.__dataClientsReady&&(this._runEffectsForTemplate(o,this.__data,null,!1),this._flushClients()),a}_removeBoundDom(r){let o=r.templateInfo,{previousSibling:a,nextSibling:s,parent:l}=o;a?a.nextSibling=s:l&&(l.firstChild=s),s?s.previousSibling=a:l&&(l.lastChild=a),o.nextSibling=o.previousSibling=null;let p=o.childNodes;for(let c=0;c<p.length;c++){let d=p[c];u(u(d).parentNode).removeChild(d)}}static _parseTemplateNode(r,o,a){let s=t._parseTemplateNode.call(this,r,o,a);if(r.nodeType===Node.TEXT_NODE){let l=this._parseBindings(r.textContent,o);l&&(r.textContent=Kr(l)||" ",ui(this,o,a,"text","textContent",l),s=!0)}return s}static _parseTemplateNodeAttribute(r,o,a,s,l){let p=this._parseBindings(l,o);if(p){let c=s,d="property";ps.test(s)?d="attribute":s[s.length-1]=="$"&&(s=s.slice(0,-1),d="attribute");let h=Kr(p);return h&&d=="attribute"&&(s=="class"&&r.hasAttribute("class")&&(h+=" "+r.getAttribute(s)),r.setAttribute(s,h)),d=="attribute"&&c=="disable-upgrade$"&&r.setAttribute(s,""),r.localName==="input"&&c==="value"&&r.setAttribute(c,""),r.removeAttribute(c),d==="property"&&(s=X(s)),ui(this,o,a,d,s,p,h),!0}else return t._parseTemplateNodeAttribute.call(this,r,o,a,s,l)}static _parseTemplateNestedTemplate(r,o,a){let s=t._parseTemplateNestedTemplate.call(this,r,o,a),l=r.parentNode,p=a.templateInfo,c=l.localName==="dom-if",d=l.localName==="dom-repeat";ni&&(c||d)&&(l.removeChild(r),a=a.parentInfo,a.templateInfo=p,a.noted=!0,s=!1);let h=p.hostProps;if(mt&&c)h&&(o.hostProps=Object.assign(o.hostProps||{},h),ni||(a.parentInfo.noted=!0));else{let y="{";for(let v in h){let P=[{mode:y,source:v,dependencies:[v],hostProp:!0}];ui(this,o,a,"property","_host_"+v,P)}}return s}static _parseBindings(r,o){let a=[],s=0,l;for(;(l=Vr.exec(r))!==null;){l.index>s&&a.push({literal:r.slice(s,l.index)});let p=l[1][0],c=!!l[2],d=l[3].trim(),h=!1,y="",v=-1;p=="{"&&(v=d.indexOf("::"))>0&&(y=d.substring(v+2),d=d.substring(0,v),h=!0);let P=hi(d),I=[];if(P){let{args:w,methodName:A}=P;for(let Ut=0;Ut<w.length;Ut++){let Xi=w[Ut];Xi.literal||I.push(Xi)}let ce=o.dynamicFns;(ce&&ce[A]||P.static)&&(I.push(A),P.dynamicFn=!0)}else I.push(d);a.push({source:d,mode:p,negate:c,customEvent:h,signature:P,dependencies:I,event:y}),s=Vr.lastIndex}if(s&&s<r.length){let p=r.substring(s);p&&a.push({literal:p})}return a.length?a:null}static _evaluateBinding(r,o,a,s,l,p){let c;return o.signature?c=fi(r,a,s,l,o.signature):a!=o.source?c=S(r,o.source):p&&yt(a)?c=S(r,a):c=r.__data[a],o.negate&&(c=!c),c}}return i}),Ve=[];var Ks=0;function Gr(){Ks++}var Us=[];function wt(e){Us.push(e)}function js(e){let t={};for(let i in e){let n=e[i];t[i]=typeof n=="function"?{type:n}:n}return t}var Qr=x(e=>{let t=gt(e);function i(o){let a=Object.getPrototypeOf(o);return a.prototype instanceof r?a:null}function n(o){if(!o.hasOwnProperty(JSCompiler_renameProperty("__ownProperties",o))){let a=null;if(o.hasOwnProperty(JSCompiler_renameProperty("properties",o))){let s=o.properties;s&&(a=js(s))}o.__ownProperties=a}return o.__ownProperties}class r extends t{static get observedAttributes(){if(!this.hasOwnProperty(JSCompiler_renameProperty("__observedAttributes",this))){wt(this.prototype);let a=this._properties;this.__observedAttributes=a?Object.keys(a).map(s=>this.prototype._addPropertyToAttributeMap(s)):[]}return this.__observedAttributes}static finalize(){if(!this.hasOwnProperty(JSCompiler_renameProperty("__finalized",this))){let a=i(this);a&&a.finalize(),this.__finalized=!0,this._finalizeClass()}}static _finalizeClass(){let a=n(this);a&&this.createProperties(a)}static get _properties(){if(!this.hasOwnProperty(JSCompiler_renameProperty("__properties",this))){let a=i(this);this.__properties=Object.assign({},a&&a._properties,n(this))}return this.__properties}static typeForProperty(a){let s=this._properties[a];return s&&s.type}_initializeProperties(){Gr(),this.constructor.finalize(),super._initializeProperties()}connectedCallback(){super.connectedCallback&&super.connectedCallback(),this._enableProperties()}disconnectedCallback(){super.disconnectedCallback&&super.disconnectedCallback()}}return r});var Zr="3.5.2",Ct=window.ShadyCSS&&window.ShadyCSS.cssBuild,J=x(e=>{let t=Qr(ne(e));function i(l){if(!l.hasOwnProperty(JSCompiler_renameProperty("__propertyDefaults",l))){l.__propertyDefaults=null;let p=l._properties;for(let c in p){let d=p[c];"value"in d&&(l.__propertyDefaults=l.__propertyDefaults||{},l.__propertyDefaults[c]=d)}}return l.__propertyDefaults}function n(l){return l.hasOwnProperty(JSCompiler_renameProperty("__ownObservers",l))||(l.__ownObservers=l.hasOwnProperty(JSCompiler_renameProperty("observers",l))?l.observers:null),l.__ownObservers}function r(l,p,c,d){c.computed&&(c.readOnly=!0),c.computed&&(l._hasReadOnlyEffect(p)?console.warn(`Cannot redefine computed property '${p}'.`):l._createComputedProperty(p,c.computed,d)),c.readOnly&&!l._hasReadOnlyEffect(p)?l._createReadOnlyProperty(p,!c.computed):c.readOnly===!1&&l._hasReadOnlyEffect(p)&&console.warn(`Cannot make readOnly property '${p}' non-readOnly.`),c.reflectToAttribute&&!l._hasReflectEffect(p)?l._createReflectedProperty(p):c.reflectToAttribute===!1&&l._hasReflectEffect(p)&&console.warn(`Cannot make reflected property '${p}' non-reflected.`),c.notify&&!l._hasNotifyEffect(p)?l._createNotifyingProperty(p):c.notify===!1&&l._hasNotifyEffect(p)&&console.warn(`Cannot make notify property '${p}' non-notify.`),c.observer&&l._createPropertyObserver(p,c.observer,d[c.observer]),l._addPropertyToAttributeMap(p)}function o(l,p,c,d){if(!Ct){let h=p.content.querySelectorAll("style"),y=_t(p),v=Er(c),P=p.content.firstElementChild;for(let w=0;w<v.length;w++){let A=v[w];A.textContent=l._processStyleText(A.textContent,d),p.content.insertBefore(A,P)}let I=0;for(let w=0;w<y.length;w++){let A=y[w],ce=h[I];ce!==A?(A=A.cloneNode(!0),ce.parentNode.insertBefore(A,ce)):I++,A.textContent=l._processStyleText(A.textContent,d)}}if(window.ShadyCSS&&window.ShadyCSS.prepareTemplate(p,c),vr&&Ct&&fr){let h=p.content.querySelectorAll("style");if(h){let y="";Array.from(h).forEach(v=>{y+=v.textContent,v.parentNode.removeChild(v)}),l._styleSheet=new CSSStyleSheet,l._styleSheet.replaceSync(y)}}}function a(l){let p=null;if(l&&(!N||yr)&&(p=K.import(l,"template"),N&&!p))throw new Error(`strictTemplatePolicy: expecting dom-module or null template for ${l}`);return p}class s extends t{static get polymerElementVersion(){return Zr}static _finalizeClass(){t._finalizeClass.call(this);let p=n(this);p&&this.createObservers(p,this._properties),this._prepareTemplate()}static _prepareTemplate(){let p=this.template;p&&(typeof p=="string"?(console.error("template getter must return HTMLTemplateElement"),p=null):V||(p=p.cloneNode(!0))),this.prototype._template=p}static createProperties(p){for(let c in p)r(this.prototype,c,p[c],p)}static createObservers(p,c){let d=this.prototype;for(let h=0;h<p.length;h++)d._createMethodObserver(p[h],c)}static get template(){if(!this.hasOwnProperty(JSCompiler_renameProperty("_template",this))){let p=this.prototype.hasOwnProperty(JSCompiler_renameProperty("_template",this.prototype))?this.prototype._template:void 0;typeof p=="function"&&(p=p()),this._template=p!==void 0?p:this.hasOwnProperty(JSCompiler_renameProperty("is",this))&&a(this.is)||Object.getPrototypeOf(this.prototype).constructor.template}return this._template}static set template(p){this._template=p}static get importPath(){if(!this.hasOwnProperty(JSCompiler_renameProperty("_importPath",this))){let p=this.importMeta;if(p)this._importPath=me(p.url);else{let c=K.import(this.is);this._importPath=c&&c.assetpath||Object.getPrototypeOf(this.prototype).constructor.importPath}}return this._importPath}constructor(){super(),this._template,this._importPath,this.rootPath,this.importPath,this.root,this.$}_initializeProperties(){this.constructor.finalize(),this.constructor._finalizeTemplate(this.localName),super._initializeProperties(),this.rootPath=mr,this.importPath=this.constructor.importPath;let p=i(this.constructor);if(p)for(let c in p){let d=p[c];if(this._canApplyPropertyDefault(c)){let h=typeof d.value=="function"?d.value.call(this):d.value;this._hasAccessor(c)?this._setPendingProperty(c,h,!0):this[c]=h}}}_canApplyPropertyDefault(p){return!this.hasOwnProperty(p)}static _processStyleText(p,c){return Le(p,c)}static _finalizeTemplate(p){let c=this.prototype._template;if(c&&!c.__polymerFinalized){c.__polymerFinalized=!0;let d=this.importPath,h=d?ie(d):"";o(this,c,p,h),this.prototype._bindTemplate(c)}}connectedCallback(){window.ShadyCSS&&this._template&&window.ShadyCSS.styleElement(this),super.connectedCallback()}ready(){this._template&&(this.root=this._stampTemplate(this._template),this.$=this.root.$),super.ready()}_readyClients(){this._template&&(this.root=this._attachDom(this.root)),super._readyClients()}_attachDom(p){let c=u(this);if(c.attachShadow)return p?(c.shadowRoot||(c.attachShadow({mode:"open",shadyUpgradeFragment:p}),c.shadowRoot.appendChild(p),this.constructor._styleSheet&&(c.shadowRoot.adoptedStyleSheets=[this.constructor._styleSheet])),br&&window.ShadyDOM&&window.ShadyDOM.flushInitial(c.shadowRoot),c.shadowRoot):null;throw new Error("ShadowDOM not available. PolymerElement can create dom as children instead of in ShadowDOM by setting `this.root = this;` before `ready`.")}updateStyles(p){window.ShadyCSS&&window.ShadyCSS.styleSubtree(this,p)}resolveUrl(p,c){return!c&&this.importPath&&(c=ie(this.importPath)),ie(p,c)}static _parseTemplateContent(p,c,d){return c.dynamicFns=c.dynamicFns||this._properties,t._parseTemplateContent.call(this,p,c,d)}static _addTemplatePropertyEffect(p,c,d){return ht&&!(c in this._properties)&&!(d.info.part.signature&&d.info.part.signature.static)&&!d.info.part.hostProp&&!p.nestedTemplate&&console.warn(`Property '${c}' used in template but not declared in 'properties'; attribute will not be observed.`),t._addTemplatePropertyEffect.call(this,p,c,d)}}return s});var R=class e{constructor(){this._asyncModule=null,this._callback=null,this._timer=null}setConfig(t,i){this._asyncModule=t,this._callback=i,this._timer=this._asyncModule.run(()=>{this._timer=null,qe.delete(this),this._callback()})}cancel(){this.isActive()&&(this._cancelAsync(),qe.delete(this))}_cancelAsync(){this.isActive()&&(this._asyncModule.cancel(this._timer),this._timer=null)}flush(){this.isActive()&&(this.cancel(),this._callback())}isActive(){return this._timer!=null}static debounce(t,i,n){return t instanceof e?t._cancelAsync():t=new e,t.setConfig(i,n),t}},qe=new Set,ve=function(e){qe.add(e)},en=function(){let e=!!qe.size;return qe.forEach(t=>{try{t.flush()}catch(i){setTimeout(()=>{throw i})}}),e};var gi=typeof document.head.style.touchAction=="string",kt="__polymerGestures",St="__polymerGesturesHandled",yi="__polymerGesturesTouchAction",tn=25,rn=5,qs=2,Xs=2500,ln=["mousedown","mousemove","mouseup","click"],Ys=[0,1,4,2],Js=(function(){try{return new MouseEvent("test",{buttons:1}).buttons===1}catch{return!1}})();function vi(e){return ln.indexOf(e)>-1}var xi=!1;(function(){try{let e=Object.defineProperty({},"passive",{get(){xi=!0}});window.addEventListener("test",null,e),window.removeEventListener("test",null,e)}catch{}})();function pn(e){if(!(vi(e)||e==="touchend")&&gi&&xi&&_r)return{passive:!0}}var cn=navigator.userAgent.match(/iP(?:[oa]d|hone)|Android/),bi=[],Ws={button:!0,input:!0,keygen:!0,meter:!0,output:!0,textarea:!0,progress:!0,select:!0},Gs={button:!0,command:!0,fieldset:!0,input:!0,keygen:!0,optgroup:!0,option:!0,select:!0,textarea:!0};function Qs(e){return Ws[e.localName]||!1}function Zs(e){let t=Array.prototype.slice.call(e.labels||[]);if(!t.length){t=[];try{let i=e.getRootNode();if(e.id){let n=i.querySelectorAll(`label[for = '${e.id}']`);for(let r=0;r<n.length;r++)t.push(n[r])}}catch{}}return t}var nn=function(e){let t=e.sourceCapabilities;if(!(t&&!t.firesTouchEvents)&&(e[St]={skip:!0},e.type==="click")){let i=!1,n=Et(e);for(let r=0;r<n.length;r++){if(n[r].nodeType===Node.ELEMENT_NODE){if(n[r].localName==="label")bi.push(n[r]);else if(Qs(n[r])){let o=Zs(n[r]);for(let a=0;a<o.length;a++)i=i||bi.indexOf(o[a])>-1}}if(n[r]===k.mouse.target)return}if(i)return;e.preventDefault(),e.stopPropagation()}};function on(e){let t=cn?["click"]:ln;for(let i=0,n;i<t.length;i++)n=t[i],e?(bi.length=0,document.addEventListener(n,nn,!0)):document.removeEventListener(n,nn,!0)}function ea(e){if(!ri)return;k.mouse.mouseIgnoreJob||on(!0);let t=function(){on(),k.mouse.target=null,k.mouse.mouseIgnoreJob=null};k.mouse.target=Et(e)[0],k.mouse.mouseIgnoreJob=R.debounce(k.mouse.mouseIgnoreJob,Y.after(Xs),t)}function se(e){let t=e.type;if(!vi(t))return!1;if(t==="mousemove"){let i=e.buttons===void 0?1:e.buttons;return e instanceof window.MouseEvent&&!Js&&(i=Ys[e.which]||0),!!(i&1)}else return(e.button===void 0?0:e.button)===0}function ta(e){if(e.type==="click"){if(e.detail===0)return!0;let t=W(e);if(!t.nodeType||t.nodeType!==Node.ELEMENT_NODE)return!0;let i=t.getBoundingClientRect(),n=e.pageX,r=e.pageY;return!(n>=i.left&&n<=i.right&&r>=i.top&&r<=i.bottom)}return!1}var k={mouse:{target:null,mouseIgnoreJob:null},touch:{x:0,y:0,id:-1,scrollDecided:!1}};function ia(e){let t="auto",i=Et(e);for(let n=0,r;n<i.length;n++)if(r=i[n],r[yi]){t=r[yi];break}return t}function dn(e,t,i){e.movefn=t,e.upfn=i,document.addEventListener("mousemove",t),document.addEventListener("mouseup",i)}function xe(e){document.removeEventListener("mousemove",e.movefn),document.removeEventListener("mouseup",e.upfn),e.movefn=null,e.upfn=null}ri&&document.addEventListener("touchend",ea,xi?{passive:!0}:!1);var Et=window.ShadyDOM&&window.ShadyDOM.noPatch?window.ShadyDOM.composedPath:e=>e.composedPath&&e.composedPath()||[],Ye={},oe=[];function ra(e,t){let i=document.elementFromPoint(e,t),n=i;for(;n&&n.shadowRoot&&!window.ShadyDOM;){let r=n;if(n=n.shadowRoot.elementFromPoint(e,t),r===n)break;n&&(i=n)}return i}function W(e){let t=Et(e);return t.length>0?t[0]:e.target}function un(e){let t,i=e.type,r=e.currentTarget[kt];if(!r)return;let o=r[i];if(o){if(!e[St]&&(e[St]={},i.slice(0,5)==="touch")){e=e;let a=e.changedTouches[0];if(i==="touchstart"&&e.touches.length===1&&(k.touch.id=a.identifier),k.touch.id!==a.identifier)return;gi||(i==="touchstart"||i==="touchmove")&&na(e)}if(t=e[St],!t.skip){for(let a=0,s;a<oe.length;a++)s=oe[a],o[s.name]&&!t[s.name]&&s.flow&&s.flow.start.indexOf(e.type)>-1&&s.reset&&s.reset();for(let a=0,s;a<oe.length;a++)s=oe[a],o[s.name]&&!t[s.name]&&(t[s.name]=!0,s[i](e))}}}function na(e){let t=e.changedTouches[0],i=e.type;if(i==="touchstart")k.touch.x=t.clientX,k.touch.y=t.clientY,k.touch.scrollDecided=!1;else if(i==="touchmove"){if(k.touch.scrollDecided)return;k.touch.scrollDecided=!0;let n=ia(e),r=!1,o=Math.abs(k.touch.x-t.clientX),a=Math.abs(k.touch.y-t.clientY);e.cancelable&&(n==="none"?r=!0:n==="pan-x"?r=a>o:n==="pan-y"&&(r=o>a)),r?e.preventDefault():Pt("track")}}function hn(e,t,i){return Ye[t]?(oa(e,t,i),!0):!1}function fn(e,t,i){return Ye[t]?(sa(e,t,i),!0):!1}function oa(e,t,i){let n=Ye[t],r=n.deps,o=n.name,a=e[kt];a||(e[kt]=a={});for(let s=0,l,p;s<r.length;s++)l=r[s],!(cn&&vi(l)&&l!=="click")&&(p=a[l],p||(a[l]=p={_count:0}),p._count===0&&e.addEventListener(l,un,pn(l)),p[o]=(p[o]||0)+1,p._count=(p._count||0)+1);e.addEventListener(t,i),n.touchAction&&ae(e,n.touchAction)}function sa(e,t,i){let n=Ye[t],r=n.deps,o=n.name,a=e[kt];if(a)for(let s=0,l,p;s<r.length;s++)l=r[s],p=a[l],p&&p[o]&&(p[o]=(p[o]||1)-1,p._count=(p._count||1)-1,p._count===0&&e.removeEventListener(l,un,pn(l)));e.removeEventListener(t,i)}function wi(e){oe.push(e);for(let t=0;t<e.emits.length;t++)Ye[e.emits[t]]=e}function aa(e){for(let t=0,i;t<oe.length;t++){i=oe[t];for(let n=0,r;n<i.emits.length;n++)if(r=i.emits[n],r===e)return i}return null}function ae(e,t){gi&&e instanceof HTMLElement&&E.run(()=>{e.style.touchAction=t}),e[yi]=t}function Ci(e,t,i){let n=new Event(t,{bubbles:!0,cancelable:!0,composed:!0});if(n.detail=i,u(e).dispatchEvent(n),n.defaultPrevented){let r=i.preventer||i.sourceEvent;r&&r.preventDefault&&r.preventDefault()}}function Pt(e){let t=aa(e);t.info&&(t.info.prevent=!0)}wi({name:"downup",deps:["mousedown","touchstart","touchend"],flow:{start:["mousedown","touchstart"],end:["mouseup","touchend"]},emits:["down","up"],info:{movefn:null,upfn:null},reset:function(){xe(this.info)},mousedown:function(e){if(!se(e))return;let t=W(e),i=this,n=function(a){se(a)||(Xe("up",t,a),xe(i.info))},r=function(a){se(a)&&Xe("up",t,a),xe(i.info)};dn(this.info,n,r),Xe("down",t,e)},touchstart:function(e){Xe("down",W(e),e.changedTouches[0],e)},touchend:function(e){Xe("up",W(e),e.changedTouches[0],e)}});function Xe(e,t,i,n){t&&Ci(t,e,{x:i.clientX,y:i.clientY,sourceEvent:i,preventer:n,prevent:function(r){return Pt(r)}})}wi({name:"track",touchAction:"none",deps:["mousedown","touchstart","touchmove","touchend"],flow:{start:["mousedown","touchstart"],end:["mouseup","touchend"]},emits:["track"],info:{x:0,y:0,state:"start",started:!1,moves:[],addMove:function(e){this.moves.length>qs&&this.moves.shift(),this.moves.push(e)},movefn:null,upfn:null,prevent:!1},reset:function(){this.info.state="start",this.info.started=!1,this.info.moves=[],this.info.x=0,this.info.y=0,this.info.prevent=!1,xe(this.info)},mousedown:function(e){if(!se(e))return;let t=W(e),i=this,n=function(a){let s=a.clientX,l=a.clientY;sn(i.info,s,l)&&(i.info.state=i.info.started?a.type==="mouseup"?"end":"track":"start",i.info.state==="start"&&Pt("tap"),i.info.addMove({x:s,y:l}),se(a)||(i.info.state="end",xe(i.info)),t&&_i(i.info,t,a),i.info.started=!0)},r=function(a){i.info.started&&n(a),xe(i.info)};dn(this.info,n,r),this.info.x=e.clientX,this.info.y=e.clientY},touchstart:function(e){let t=e.changedTouches[0];this.info.x=t.clientX,this.info.y=t.clientY},touchmove:function(e){let t=W(e),i=e.changedTouches[0],n=i.clientX,r=i.clientY;sn(this.info,n,r)&&(this.info.state==="start"&&Pt("tap"),this.info.addMove({x:n,y:r}),_i(this.info,t,i),this.info.state="track",this.info.started=!0)},touchend:function(e){let t=W(e),i=e.changedTouches[0];this.info.started&&(this.info.state="end",this.info.addMove({x:i.clientX,y:i.clientY}),_i(this.info,t,i))}});function sn(e,t,i){if(e.prevent)return!1;if(e.started)return!0;let n=Math.abs(e.x-t),r=Math.abs(e.y-i);return n>=rn||r>=rn}function _i(e,t,i){if(!t)return;let n=e.moves[e.moves.length-2],r=e.moves[e.moves.length-1],o=r.x-e.x,a=r.y-e.y,s,l=0;n&&(s=r.x-n.x,l=r.y-n.y),Ci(t,"track",{state:e.state,x:i.clientX,y:i.clientY,dx:o,dy:a,ddx:s,ddy:l,sourceEvent:i,hover:function(){return ra(i.clientX,i.clientY)}})}wi({name:"tap",deps:["mousedown","click","touchstart","touchend"],flow:{start:["mousedown","touchstart"],end:["click","touchend"]},emits:["tap"],info:{x:NaN,y:NaN,prevent:!1},reset:function(){this.info.x=NaN,this.info.y=NaN,this.info.prevent=!1},mousedown:function(e){se(e)&&(this.info.x=e.clientX,this.info.y=e.clientY)},click:function(e){se(e)&&an(this.info,e)},touchstart:function(e){let t=e.changedTouches[0];this.info.x=t.clientX,this.info.y=t.clientY},touchend:function(e){an(this.info,e.changedTouches[0],e)}});function an(e,t,i){let n=Math.abs(t.clientX-e.x),r=Math.abs(t.clientY-e.y),o=W(i||t);!o||Gs[o.localName]&&o.hasAttribute("disabled")||(isNaN(n)||isNaN(r)||n<=tn&&r<=tn||ta(t))&&(e.prevent||Ci(o,"tap",{x:t.clientX,y:t.clientY,sourceEvent:t,preventer:i}))}var At=x(e=>{class t extends e{_addEventListenerToNode(n,r,o){hn(n,r,o)||super._addEventListenerToNode(n,r,o)}_removeEventListenerFromNode(n,r,o){fn(n,r,o)||super._removeEventListenerFromNode(n,r,o)}}return t});var la=/:host\(:dir\((ltr|rtl)\)\)/g,pa=':host([dir="$1"])',ca=/([\s\w-#\.\[\]\*]*):dir\((ltr|rtl)\)/g,da=':host([dir="$2"]) $1',ua=/:dir\((?:ltr|rtl)\)/,mn=!!(window.ShadyDOM&&window.ShadyDOM.inUse),Je=[],We=null,Si="";function _n(){Si=document.documentElement.getAttribute("dir")}function yn(e){e.__autoDirOptOut||e.setAttribute("dir",Si)}function bn(){_n(),Si=document.documentElement.getAttribute("dir");for(let e=0;e<Je.length;e++)yn(Je[e])}function ha(){We&&We.takeRecords().length&&bn()}var gn=x(e=>{mn||We||(_n(),We=new MutationObserver(bn),We.observe(document.documentElement,{attributes:!0,attributeFilter:["dir"]}));let t=xt(e);class i extends t{static _processStyleText(r,o){return r=t._processStyleText.call(this,r,o),!mn&&ua.test(r)&&(r=this._replaceDirInCssText(r),this.__activateDir=!0),r}static _replaceDirInCssText(r){let o=r;return o=o.replace(la,pa),o=o.replace(ca,da),o}constructor(){super(),this.__autoDirOptOut=!1}ready(){super.ready(),this.__autoDirOptOut=this.hasAttribute("dir")}connectedCallback(){t.prototype.connectedCallback&&super.connectedCallback(),this.constructor.__activateDir&&(ha(),Je.push(this),yn(this))}disconnectedCallback(){if(t.prototype.disconnectedCallback&&super.disconnectedCallback(),this.constructor.__activateDir){let r=Je.indexOf(this);r>-1&&Je.splice(r,1)}}}return i.__activateDir=!1,i});var ki=!1,fa=[],vn=[];function ma(){ki=!0,requestAnimationFrame(function(){ki=!1,_a(fa),setTimeout(function(){ya(vn)})})}function _a(e){for(;e.length;)xn(e.shift())}function ya(e){for(let t=0,i=e.length;t<i;t++)xn(e.shift())}function xn(e){let t=e[0],i=e[1],n=e[2];try{i.apply(t,n)}catch(r){setTimeout(()=>{throw r})}}function we(e,t,i){ki||ma(),vn.push([e,t,i])}function wn(){document.body.removeAttribute("unresolved")}document.readyState==="interactive"||document.readyState==="complete"?wn():window.addEventListener("DOMContentLoaded",wn);function Ge(e,t,i){return{index:e,removed:t,addedCount:i}}var Cn=0,Sn=1,Pi=2,Ei=3;function ba(e,t,i,n,r,o){let a=o-r+1,s=i-t+1,l=new Array(a);for(let p=0;p<a;p++)l[p]=new Array(s),l[p][0]=p;for(let p=0;p<s;p++)l[0][p]=p;for(let p=1;p<a;p++)for(let c=1;c<s;c++)if(Ai(e[t+c-1],n[r+p-1]))l[p][c]=l[p-1][c-1];else{let d=l[p-1][c]+1,h=l[p][c-1]+1;l[p][c]=d<h?d:h}return l}function ga(e){let t=e.length-1,i=e[0].length-1,n=e[t][i],r=[];for(;t>0||i>0;){if(t==0){r.push(Pi),i--;continue}if(i==0){r.push(Ei),t--;continue}let o=e[t-1][i-1],a=e[t-1][i],s=e[t][i-1],l;a<s?l=a<o?a:o:l=s<o?s:o,l==o?(o==n?r.push(Cn):(r.push(Sn),n=o),t--,i--):l==a?(r.push(Ei),t--,n=a):(r.push(Pi),i--,n=s)}return r.reverse(),r}function va(e,t,i,n,r,o){let a=0,s=0,l,p=Math.min(i-t,o-r);if(t==0&&r==0&&(a=xa(e,n,p)),i==e.length&&o==n.length&&(s=wa(e,n,p-a)),t+=a,r+=a,i-=s,o-=s,i-t==0&&o-r==0)return[];if(t==i){for(l=Ge(t,[],0);r<o;)l.removed.push(n[r++]);return[l]}else if(r==o)return[Ge(t,[],i-t)];let c=ga(ba(e,t,i,n,r,o));l=void 0;let d=[],h=t,y=r;for(let v=0;v<c.length;v++)switch(c[v]){case Cn:l&&(d.push(l),l=void 0),h++,y++;break;case Sn:l||(l=Ge(h,[],0)),l.addedCount++,h++,l.removed.push(n[y]),y++;break;case Pi:l||(l=Ge(h,[],0)),l.addedCount++,h++;break;case Ei:l||(l=Ge(h,[],0)),l.removed.push(n[y]),y++;break}return l&&d.push(l),d}function xa(e,t,i){for(let n=0;n<i;n++)if(!Ai(e[n],t[n]))return n;return i}function wa(e,t,i){let n=e.length,r=t.length,o=0;for(;o<i&&Ai(e[--n],t[--r]);)o++;return o}function Tt(e,t){return va(e,0,e.length,t,0,t.length)}function Ai(e,t){return e===t}function Ce(e){return e.localName==="slot"}var Ti=class{static getFlattenedNodes(e){let t=u(e);if(Ce(e))return e=e,t.assignedNodes({flatten:!0});{let i=[];for(let n=0;n<t.childNodes.length;n++){let r=t.childNodes[n];if(Ce(r)){let o=r;i.push(...u(o).assignedNodes({flatten:!0}))}else i.push(r)}return i}}constructor(e,t){this._shadyChildrenObserver=null,this._nativeChildrenObserver=null,this._connected=!1,this._target=e,this.callback=t,this._effectiveNodes=[],this._observer=null,this._scheduled=!1,this._boundSchedule=()=>{this._schedule()},this.connect(),this._schedule()}connect(){Ce(this._target)?this._listenSlots([this._target]):u(this._target).children&&(this._listenSlots(u(this._target).children),window.ShadyDOM?this._shadyChildrenObserver=window.ShadyDOM.observeChildren(this._target,e=>{this._processMutations(e)}):(this._nativeChildrenObserver=new MutationObserver(e=>{this._processMutations(e)}),this._nativeChildrenObserver.observe(this._target,{childList:!0}))),this._connected=!0}disconnect(){Ce(this._target)?this._unlistenSlots([this._target]):u(this._target).children&&(this._unlistenSlots(u(this._target).children),window.ShadyDOM&&this._shadyChildrenObserver?(window.ShadyDOM.unobserveChildren(this._shadyChildrenObserver),this._shadyChildrenObserver=null):this._nativeChildrenObserver&&(this._nativeChildrenObserver.disconnect(),this._nativeChildrenObserver=null)),this._connected=!1}_schedule(){this._scheduled||(this._scheduled=!0,E.run(()=>this.flush()))}_processMutations(e){this._processSlotMutations(e),this.flush()}_processSlotMutations(e){if(e)for(let t=0;t<e.length;t++){let i=e[t];i.addedNodes&&this._listenSlots(i.addedNodes),i.removedNodes&&this._unlistenSlots(i.removedNodes)}}flush(){if(!this._connected)return!1;window.ShadyDOM&&ShadyDOM.flush(),this._nativeChildrenObserver?this._processSlotMutations(this._nativeChildrenObserver.takeRecords()):this._shadyChildrenObserver&&this._processSlotMutations(this._shadyChildrenObserver.takeRecords()),this._scheduled=!1;let e={target:this._target,addedNodes:[],removedNodes:[]},t=this.constructor.getFlattenedNodes(this._target),i=Tt(t,this._effectiveNodes);for(let r=0,o;r<i.length&&(o=i[r]);r++)for(let a=0,s;a<o.removed.length&&(s=o.removed[a]);a++)e.removedNodes.push(s);for(let r=0,o;r<i.length&&(o=i[r]);r++)for(let a=o.index;a<o.index+o.addedCount;a++)e.addedNodes.push(t[a]);this._effectiveNodes=t;let n=!1;return(e.addedNodes.length||e.removedNodes.length)&&(n=!0,this.callback.call(this._target,e)),n}_listenSlots(e){for(let t=0;t<e.length;t++){let i=e[t];Ce(i)&&i.addEventListener("slotchange",this._boundSchedule)}}_unlistenSlots(e){for(let t=0;t<e.length;t++){let i=e[t];Ce(i)&&i.removeEventListener("slotchange",this._boundSchedule)}}};var Qe=function(){let e,t;do e=window.ShadyDOM&&ShadyDOM.flush(),window.ShadyCSS&&window.ShadyCSS.ScopingShim&&window.ShadyCSS.ScopingShim.flush(),t=en();while(e||t)};var Se=Element.prototype,Ca=Se.matches||Se.matchesSelector||Se.mozMatchesSelector||Se.msMatchesSelector||Se.oMatchesSelector||Se.webkitMatchesSelector,Oi=function(e,t){return Ca.call(e,t)},g=class{constructor(t){window.ShadyDOM&&window.ShadyDOM.inUse&&window.ShadyDOM.patch(t),this.node=t}observeNodes(t){return new Ti(this.node,t)}unobserveNodes(t){t.disconnect()}notifyObserver(){}deepContains(t){if(u(this.node).contains(t))return!0;let i=t,n=t.ownerDocument;for(;i&&i!==n&&i!==this.node;)i=u(i).parentNode||u(i).host;return i===this.node}getOwnerRoot(){return u(this.node).getRootNode()}getDistributedNodes(){return this.node.localName==="slot"?u(this.node).assignedNodes({flatten:!0}):[]}getDestinationInsertionPoints(){let t=[],i=u(this.node).assignedSlot;for(;i;)t.push(i),i=u(i).assignedSlot;return t}importNode(t,i){let n=this.node instanceof Document?this.node:this.node.ownerDocument;return u(n).importNode(t,i)}getEffectiveChildNodes(){return Ti.getFlattenedNodes(this.node)}queryDistributedElements(t){let i=this.getEffectiveChildNodes(),n=[];for(let r=0,o=i.length,a;r<o&&(a=i[r]);r++)a.nodeType===Node.ELEMENT_NODE&&Oi(a,t)&&n.push(a);return n}get activeElement(){let t=this.node;return t._activeElement!==void 0?t._activeElement:t.activeElement}};function Sa(e,t){for(let i=0;i<t.length;i++){let n=t[i];e[n]=function(){return this.node[n].apply(this.node,arguments)}}}function kn(e,t){for(let i=0;i<t.length;i++){let n=t[i];Object.defineProperty(e,n,{get:function(){return this.node[n]},configurable:!0})}}function ka(e,t){for(let i=0;i<t.length;i++){let n=t[i];Object.defineProperty(e,n,{get:function(){return this.node[n]},set:function(r){this.node[n]=r},configurable:!0})}}var Ze=class{constructor(t){this.event=t}get rootTarget(){return this.path[0]}get localTarget(){return this.event.target}get path(){return this.event.composedPath()}};g.prototype.cloneNode;g.prototype.appendChild;g.prototype.insertBefore;g.prototype.removeChild;g.prototype.replaceChild;g.prototype.setAttribute;g.prototype.removeAttribute;g.prototype.querySelector;g.prototype.querySelectorAll;g.prototype.parentNode;g.prototype.firstChild;g.prototype.lastChild;g.prototype.nextSibling;g.prototype.previousSibling;g.prototype.firstElementChild;g.prototype.lastElementChild;g.prototype.nextElementSibling;g.prototype.previousElementSibling;g.prototype.childNodes;g.prototype.children;g.prototype.classList;g.prototype.textContent;g.prototype.innerHTML;var Ii=g;if(window.ShadyDOM&&window.ShadyDOM.inUse&&window.ShadyDOM.noPatch&&window.ShadyDOM.Wrapper){class e extends window.ShadyDOM.Wrapper{}Object.getOwnPropertyNames(g.prototype).forEach(t=>{t!="activeElement"&&(e.prototype[t]=g.prototype[t])}),kn(e.prototype,["classList"]),Ii=e,Object.defineProperties(Ze.prototype,{localTarget:{get(){let t=this.event.currentTarget,i=t&&m(t).getOwnerRoot(),n=this.path;for(let r=0;r<n.length;r++){let o=n[r];if(m(o).getOwnerRoot()===i)return o}},configurable:!0},path:{get(){return window.ShadyDOM.composedPath(this.event)},configurable:!0}})}else Sa(g.prototype,["cloneNode","appendChild","insertBefore","removeChild","replaceChild","setAttribute","removeAttribute","querySelector","querySelectorAll","attachShadow"]),kn(g.prototype,["parentNode","firstChild","lastChild","nextSibling","previousSibling","firstElementChild","lastElementChild","nextElementSibling","previousElementSibling","childNodes","children","classList","shadowRoot"]),ka(g.prototype,["textContent","innerHTML","className"]);var m=function(e){if(e=e||document,e instanceof Ii||e instanceof Ze)return e;let t=e.__domApi;return t||(e instanceof Event?t=new Ze(e):t=new Ii(e),e.__domApi=t),t};var Ni=window.ShadyDOM,Pn=window.ShadyCSS;function En(e,t){return u(e).getRootNode()===t}function An(e,t=!1){if(!Ni||!Pn||!Ni.handlesDynamicScoping)return null;let i=Pn.ScopingShim;if(!i)return null;let n=i.scopeForNode(e),r=u(e).getRootNode(),o=a=>{if(!En(a,r))return;let s=Array.from(Ni.nativeMethods.querySelectorAll.call(a,"*"));s.push(a);for(let l=0;l<s.length;l++){let p=s[l];if(!En(p,r))continue;let c=i.currentScopeForNode(p);c!==n&&(c!==""&&i.unscopeNode(p,c),i.scopeNode(p,n))}};if(o(e),t){let a=new MutationObserver(s=>{for(let l=0;l<s.length;l++){let p=s[l];for(let c=0;c<p.addedNodes.length;c++){let d=p.addedNodes[c];d.nodeType===Node.ELEMENT_NODE&&o(d)}}});return a.observe(e,{childList:!0,subtree:!0}),a}else return null}var Mi="disable-upgrade",Di=e=>{for(;e;){let t=Object.getOwnPropertyDescriptor(e,"observedAttributes");if(t)return t.get;e=Object.getPrototypeOf(e.prototype).constructor}return()=>[]},$c=x(e=>{let t=J(e),i=Di(t);class n extends t{constructor(){super(),this.__isUpgradeDisabled}static get observedAttributes(){return i.call(this).concat(Mi)}_initializeProperties(){this.hasAttribute(Mi)?this.__isUpgradeDisabled=!0:super._initializeProperties()}_enableProperties(){this.__isUpgradeDisabled||super._enableProperties()}_canApplyPropertyDefault(o){return super._canApplyPropertyDefault(o)&&!(this.__isUpgradeDisabled&&this._isPropertyPending(o))}attributeChangedCallback(o,a,s,l){o==Mi?this.__isUpgradeDisabled&&s==null&&(super._initializeProperties(),this.__isUpgradeDisabled=!1,u(this).isConnected&&super.connectedCallback()):super.attributeChangedCallback(o,a,s,l)}connectedCallback(){this.__isUpgradeDisabled||super.connectedCallback()}disconnectedCallback(){this.__isUpgradeDisabled||super.disconnectedCallback()}}return n});var It="disable-upgrade",Pa=window.ShadyCSS,Ot=x(e=>{let t=At(J(e)),i=Ct?t:gn(t),n=Di(i),r={x:"pan-x",y:"pan-y",none:"none",all:"auto"};class o extends i{constructor(){super(),this.isAttached,this.__boundListeners,this._debouncers,this.__isUpgradeDisabled,this.__needsAttributesAtConnected,this._legacyForceObservedAttributes}static get importMeta(){return this.prototype.importMeta}created(){}__attributeReaction(s,l,p){(this.__dataAttributes&&this.__dataAttributes[s]||s===It)&&this.attributeChangedCallback(s,l,p,null)}setAttribute(s,l){if($e&&!this._legacyForceObservedAttributes){let p=this.getAttribute(s);super.setAttribute(s,l),this.__attributeReaction(s,p,String(l))}else super.setAttribute(s,l)}removeAttribute(s){if($e&&!this._legacyForceObservedAttributes){let l=this.getAttribute(s);super.removeAttribute(s),this.__attributeReaction(s,l,null)}else super.removeAttribute(s)}static get observedAttributes(){return $e&&!this.prototype._legacyForceObservedAttributes?(this.hasOwnProperty(JSCompiler_renameProperty("__observedAttributes",this))||(this.__observedAttributes=[],wt(this.prototype)),this.__observedAttributes):n.call(this).concat(It)}_enableProperties(){this.__isUpgradeDisabled||super._enableProperties()}_canApplyPropertyDefault(s){return super._canApplyPropertyDefault(s)&&!(this.__isUpgradeDisabled&&this._isPropertyPending(s))}connectedCallback(){this.__needsAttributesAtConnected&&this._takeAttributes(),this.__isUpgradeDisabled||(super.connectedCallback(),this.isAttached=!0,this.attached())}attached(){}disconnectedCallback(){this.__isUpgradeDisabled||(super.disconnectedCallback(),this.isAttached=!1,this.detached())}detached(){}attributeChangedCallback(s,l,p,c){l!==p&&(s==It?this.__isUpgradeDisabled&&p==null&&(this._initializeProperties(),this.__isUpgradeDisabled=!1,u(this).isConnected&&this.connectedCallback()):(super.attributeChangedCallback(s,l,p,c),this.attributeChanged(s,l,p)))}attributeChanged(s,l,p){}_initializeProperties(){if(V&&this.hasAttribute(It))this.__isUpgradeDisabled=!0;else{let s=Object.getPrototypeOf(this);s.hasOwnProperty(JSCompiler_renameProperty("__hasRegisterFinished",s))||(this._registered(),s.__hasRegisterFinished=!0),super._initializeProperties(),this.root=this,this.created(),$e&&!this._legacyForceObservedAttributes&&(this.hasAttributes()?this._takeAttributes():this.parentNode||(this.__needsAttributesAtConnected=!0)),this._applyListeners()}}_takeAttributes(){let s=this.attributes;for(let l=0,p=s.length;l<p;l++){let c=s[l];this.__attributeReaction(c.name,null,c.value)}}_registered(){}ready(){this._ensureAttributes(),super.ready()}_ensureAttributes(){}_applyListeners(){}serialize(s){return this._serializeValue(s)}deserialize(s,l){return this._deserializeValue(s,l)}reflectPropertyToAttribute(s,l,p){this._propertyToAttribute(s,l,p)}serializeValueToAttribute(s,l,p){this._valueToNodeAttribute(p||this,s,l)}extend(s,l){if(!(s&&l))return s||l;let p=Object.getOwnPropertyNames(l);for(let c=0,d;c<p.length&&(d=p[c]);c++){let h=Object.getOwnPropertyDescriptor(l,d);h&&Object.defineProperty(s,d,h)}return s}mixin(s,l){for(let p in l)s[p]=l[p];return s}chainObject(s,l){return s&&l&&s!==l&&(s.__proto__=l),s}instanceTemplate(s){let l=this.constructor._contentForTemplate(s);return document.importNode(l,!0)}fire(s,l,p){p=p||{},l=l??{};let c=new Event(s,{bubbles:p.bubbles===void 0?!0:p.bubbles,cancelable:!!p.cancelable,composed:p.composed===void 0?!0:p.composed});c.detail=l;let d=p.node||this;return u(d).dispatchEvent(c),c}listen(s,l,p){s=s||this;let c=this.__boundListeners||(this.__boundListeners=new WeakMap),d=c.get(s);d||(d={},c.set(s,d));let h=l+p;d[h]||(d[h]=this._addMethodEventListenerToNode(s,l,p,this))}unlisten(s,l,p){s=s||this;let c=this.__boundListeners&&this.__boundListeners.get(s),d=l+p,h=c&&c[d];h&&(this._removeEventListenerFromNode(s,l,h),c[d]=null)}setScrollDirection(s,l){ae(l||this,r[s]||"auto")}$$(s){return this.root.querySelector(s)}get domHost(){let s=u(this).getRootNode();return s instanceof DocumentFragment?s.host:s}distributeContent(){let l=m(this);window.ShadyDOM&&l.shadowRoot&&ShadyDOM.flush()}getEffectiveChildNodes(){return m(this).getEffectiveChildNodes()}queryDistributedElements(s){return m(this).queryDistributedElements(s)}getEffectiveChildren(){return this.getEffectiveChildNodes().filter(function(l){return l.nodeType===Node.ELEMENT_NODE})}getEffectiveTextContent(){let s=this.getEffectiveChildNodes(),l=[];for(let p=0,c;c=s[p];p++)c.nodeType!==Node.COMMENT_NODE&&l.push(c.textContent);return l.join("")}queryEffectiveChildren(s){let l=this.queryDistributedElements(s);return l&&l[0]}queryAllEffectiveChildren(s){return this.queryDistributedElements(s)}getContentChildNodes(s){let l=this.root.querySelector(s||"slot");return l?m(l).getDistributedNodes():[]}getContentChildren(s){return this.getContentChildNodes(s).filter(function(p){return p.nodeType===Node.ELEMENT_NODE})}isLightDescendant(s){let l=this;return l!==s&&u(l).contains(s)&&u(l).getRootNode()===u(s).getRootNode()}isLocalDescendant(s){return this.root===u(s).getRootNode()}scopeSubtree(s,l=!1){return An(s,l)}getComputedStyleValue(s){return Pa.getComputedStyleValue(this,s)}debounce(s,l,p){return this._debouncers=this._debouncers||{},this._debouncers[s]=R.debounce(this._debouncers[s],p>0?Y.after(p):E,l.bind(this))}isDebouncerActive(s){this._debouncers=this._debouncers||{};let l=this._debouncers[s];return!!(l&&l.isActive())}flushDebouncer(s){this._debouncers=this._debouncers||{};let l=this._debouncers[s];l&&l.flush()}cancelDebouncer(s){this._debouncers=this._debouncers||{};let l=this._debouncers[s];l&&l.cancel()}async(s,l){return l>0?Y.run(s.bind(this),l):~E.run(s.bind(this))}cancelAsync(s){s<0?E.cancel(~s):Y.cancel(s)}create(s,l){let p=document.createElement(s);if(l)if(p.setProperties)p.setProperties(l);else for(let c in l)p[c]=l[c];return p}elementMatches(s,l){return Oi(l||this,s)}toggleAttribute(s,l){let p=this;return arguments.length===3&&(p=arguments[2]),arguments.length==1&&(l=!p.hasAttribute(s)),l?(u(p).setAttribute(s,""),!0):(u(p).removeAttribute(s),!1)}toggleClass(s,l,p){p=p||this,arguments.length==1&&(l=!p.classList.contains(s)),l?p.classList.add(s):p.classList.remove(s)}transform(s,l){l=l||this,l.style.webkitTransform=s,l.style.transform=s}translate3d(s,l,p,c){c=c||this,this.transform("translate3d("+s+","+l+","+p+")",c)}arrayDelete(s,l){let p;if(Array.isArray(s)){if(p=s.indexOf(l),p>=0)return s.splice(p,1)}else if(p=S(this,s).indexOf(l),p>=0)return this.splice(s,p,1);return null}_logger(s,l){switch(Array.isArray(l)&&l.length===1&&Array.isArray(l[0])&&(l=l[0]),s){case"log":case"warn":case"error":console[s](...l)}}_log(...s){this._logger("log",s)}_warn(...s){this._logger("warn",s)}_error(...s){this._logger("error",s)}_logf(s,...l){return["[%s::%s]",this.is,s,...l]}}return o.prototype.is="",o});var Ea={attached:!0,detached:!0,ready:!0,created:!0,beforeRegister:!0,registered:!0,attributeChanged:!0,listeners:!0,hostAttributes:!0},On={attached:!0,detached:!0,ready:!0,created:!0,beforeRegister:!0,registered:!0,attributeChanged:!0,behaviors:!0,_noAccessors:!0},Aa=Object.assign({listeners:!0,hostAttributes:!0,properties:!0,observers:!0},On);function Ta(e,t,i){let n=e._noAccessors,r=Object.getOwnPropertyNames(e);for(let o=0;o<r.length;o++){let a=r[o];if(!(a in i))if(n)t[a]=e[a];else{let s=Object.getOwnPropertyDescriptor(e,a);s&&(s.configurable=!0,Object.defineProperty(t,a,s))}}}function Ia(e,t,i){for(let n=0;n<t.length;n++)Nn(e,t[n],i,Aa)}function Nn(e,t,i,n){Ta(t,e,n);for(let r in Ea)t[r]&&(i[r]=i[r]||[],i[r].push(t[r]))}function Mn(e,t,i){t=t||[];for(let n=e.length-1;n>=0;n--){let r=e[n];r?Array.isArray(r)?Mn(r,t):t.indexOf(r)<0&&(!i||i.indexOf(r)<0)&&t.unshift(r):console.warn("behavior is null, check for missing or 404 import")}return t}function Tn(e,t){for(let i in t){let n=e[i],r=t[i];!("value"in r)&&n&&"value"in n?e[i]=Object.assign({value:n.value},r):e[i]=r}}var In=Ot(HTMLElement);function Oa(e,t,i){let n,r={};class o extends t{static _finalizeClass(){if(!this.hasOwnProperty(JSCompiler_renameProperty("generatedFrom",this)))t._finalizeClass.call(this);else{if(n)for(let l=0,p;l<n.length;l++)p=n[l],p.properties&&this.createProperties(p.properties),p.observers&&this.createObservers(p.observers,p.properties);e.properties&&this.createProperties(e.properties),e.observers&&this.createObservers(e.observers,e.properties),this._prepareTemplate()}}static get properties(){let l={};if(n)for(let p=0;p<n.length;p++)Tn(l,n[p].properties);return Tn(l,e.properties),l}static get observers(){let l=[];if(n)for(let p=0,c;p<n.length;p++)c=n[p],c.observers&&(l=l.concat(c.observers));return e.observers&&(l=l.concat(e.observers)),l}created(){super.created();let l=r.created;if(l)for(let p=0;p<l.length;p++)l[p].call(this)}_registered(){let l=o.prototype;if(!l.hasOwnProperty(JSCompiler_renameProperty("__hasRegisterFinished",l))){l.__hasRegisterFinished=!0,super._registered(),V&&a(l);let p=Object.getPrototypeOf(this),c=r.beforeRegister;if(c)for(let d=0;d<c.length;d++)c[d].call(p);if(c=r.registered,c)for(let d=0;d<c.length;d++)c[d].call(p)}}_applyListeners(){super._applyListeners();let l=r.listeners;if(l)for(let p=0;p<l.length;p++){let c=l[p];if(c)for(let d in c)this._addMethodEventListenerToNode(this,d,c[d])}}_ensureAttributes(){let l=r.hostAttributes;if(l)for(let p=l.length-1;p>=0;p--){let c=l[p];for(let d in c)this._ensureAttribute(d,c[d])}super._ensureAttributes()}ready(){super.ready();let l=r.ready;if(l)for(let p=0;p<l.length;p++)l[p].call(this)}attached(){super.attached();let l=r.attached;if(l)for(let p=0;p<l.length;p++)l[p].call(this)}detached(){super.detached();let l=r.detached;if(l)for(let p=0;p<l.length;p++)l[p].call(this)}attributeChanged(l,p,c){super.attributeChanged();let d=r.attributeChanged;if(d)for(let h=0;h<d.length;h++)d[h].call(this,l,p,c)}}if(i){Array.isArray(i)||(i=[i]);let s=t.prototype.behaviors;n=Mn(i,null,s),o.prototype.behaviors=s?s.concat(i):n}let a=s=>{n&&Ia(s,n,r),Nn(s,e,r,On)};return V||a(o.prototype),o.generatedFrom=e,o}var Dn=function(e,t){e||console.warn("Polymer.Class requires `info` argument");let i=t?t(In):In;return i=Oa(e,i,e.behaviors),i.is=i.prototype.is=e.is,i};var _=function(e){let t;return typeof e=="function"?t=e:t=_.Class(e),e._legacyForceObservedAttributes&&(t.prototype._legacyForceObservedAttributes=e._legacyForceObservedAttributes),customElements.define(t.is,t),t};_.Class=Dn;function Ri(e,t,i,n,r){let o;r&&(o=typeof i=="object"&&i!==null,o&&(n=e.__dataTemp[t]));let a=n!==i&&(n===n||i===i);return o&&a&&(e.__dataTemp[t]=i),a}var ke=x(e=>{class t extends e{_shouldPropertyChange(n,r,o){return Ri(this,n,r,o,!0)}}return t}),Nt=x(e=>{class t extends e{static get properties(){return{mutableData:Boolean}}_shouldPropertyChange(n,r,o){return Ri(this,n,r,o,this.mutableData)}}return t});ke._mutablePropertyChange=Ri;var Bi=null;function Li(){return Bi}Li.prototype=Object.create(HTMLTemplateElement.prototype,{constructor:{value:Li,writable:!0}});var Bn=ne(Li),Na=ke(Bn);function Ma(e,t){Bi=e,Object.setPrototypeOf(e,t.prototype),new t,Bi=null}var Da=ne(class{});function Fi(e,t){for(let i=0;i<t.length;i++){let n=t[i];if(!!e!=!!n.__hideTemplateChildren__)if(n.nodeType===Node.TEXT_NODE)e?(n.__polymerTextContent__=n.textContent,n.textContent=""):n.textContent=n.__polymerTextContent__;else if(n.localName==="slot")if(e)n.__polymerReplaced__=document.createComment("hidden-slot"),u(u(n).parentNode).replaceChild(n.__polymerReplaced__,n);else{let r=n.__polymerReplaced__;r&&u(u(r).parentNode).replaceChild(n,r)}else n.style&&(e?(n.__polymerDisplay__=n.style.display,n.style.display="none"):n.style.display=n.__polymerDisplay__);n.__hideTemplateChildren__=e,n._showHideChildren&&n._showHideChildren(e)}}var B=class extends Da{constructor(t){super(),this._configureProperties(t),this.root=this._stampTemplate(this.__dataHost);let i=[];this.children=i;for(let r=this.root.firstChild;r;r=r.nextSibling)i.push(r),r.__templatizeInstance=this;this.__templatizeOwner&&this.__templatizeOwner.__hideTemplateChildren__&&this._showHideChildren(!0);let n=this.__templatizeOptions;(t&&n.instanceProps||!n.instanceProps)&&this._enableProperties()}_configureProperties(t){if(this.__templatizeOptions.forwardHostProp)for(let n in this.__hostProps)this._setPendingProperty(n,this.__dataHost["_host_"+n]);for(let n in t)this._setPendingProperty(n,t[n])}forwardHostProp(t,i){this._setPendingPropertyOrPath(t,i,!1,!0)&&this.__dataHost._enqueueClient(this)}_addEventListenerToNode(t,i,n){if(this._methodHost&&this.__templatizeOptions.parentModel)this._methodHost._addEventListenerToNode(t,i,r=>{r.model=this,n(r)});else{let r=this.__dataHost.__dataHost;r&&r._addEventListenerToNode(t,i,n)}}_showHideChildren(t){Fi(t,this.children)}_setUnmanagedPropertyToNode(t,i,n){t.__hideTemplateChildren__&&t.nodeType==Node.TEXT_NODE&&i=="textContent"?t.__polymerTextContent__=n:super._setUnmanagedPropertyToNode(t,i,n)}get parentModel(){let t=this.__parentModel;if(!t){let i;t=this;do t=t.__dataHost.__dataHost;while((i=t.__templatizeOptions)&&!i.parentModel);this.__parentModel=t}return t}dispatchEvent(t){return!0}};B.prototype.__dataHost;B.prototype.__templatizeOptions;B.prototype._methodHost;B.prototype.__templatizeOwner;B.prototype.__hostProps;var Ra=ke(B);function Rn(e){let t=e.__dataHost;return t&&t._methodHost||t}function Ba(e,t,i){let n=i.mutableData?Ra:B;le.mixin&&(n=le.mixin(n));let r=class extends n{};return r.prototype.__templatizeOptions=i,r.prototype._bindTemplate(e),za(r,e,t,i),r}function La(e,t,i,n){let r=i.forwardHostProp;if(r&&t.hasHostProps){let o=e.localName=="template",a=t.templatizeTemplateClass;if(!a){if(o){let l=i.mutableData?Na:Bn;class p extends l{}a=t.templatizeTemplateClass=p}else{let l=e.constructor;class p extends l{}a=t.templatizeTemplateClass=p}let s=t.hostProps;for(let l in s)a.prototype._addPropertyEffect("_host_"+l,a.prototype.PROPERTY_EFFECT_TYPES.PROPAGATE,{fn:Fa(l,r)}),a.prototype._createNotifyingProperty("_host_"+l);ht&&n&&Va(t,i,n)}if(e.__dataProto&&Object.assign(e.__data,e.__dataProto),o)Ma(e,a),e.__dataTemp={},e.__dataPending=null,e.__dataOld=null,e._enableProperties();else{Object.setPrototypeOf(e,a.prototype);let s=t.hostProps;for(let l in s)if(l="_host_"+l,l in e){let p=e[l];delete e[l],e.__data[l]=p}}}}function Fa(e,t){return function(n,r,o){t.call(n.__templatizeOwner,r.substring(6),o[r])}}function za(e,t,i,n){let r=i.hostProps||{};for(let o in n.instanceProps){delete r[o];let a=n.notifyInstanceProp;a&&e.prototype._addPropertyEffect(o,e.prototype.PROPERTY_EFFECT_TYPES.NOTIFY,{fn:$a(o,a)})}if(n.forwardHostProp&&t.__dataHost)for(let o in r)i.hasHostProps||(i.hasHostProps=!0),e.prototype._addPropertyEffect(o,e.prototype.PROPERTY_EFFECT_TYPES.NOTIFY,{fn:Ha()})}function $a(e,t){return function(n,r,o){t.call(n.__templatizeOwner,n,r,o[r])}}function Ha(){return function(t,i,n){t.__dataHost._setPendingPropertyOrPath("_host_"+i,n[i],!0,!0)}}function le(e,t,i){if(N&&!Rn(e))throw new Error("strictTemplatePolicy: template owner not trusted");if(i=i||{},e.__templatizeOwner)throw new Error("A <template> can only be templatized once");e.__templatizeOwner=t;let r=(t?t.constructor:B)._parseTemplate(e),o=r.templatizeInstanceClass;o||(o=Ba(e,r,i),r.templatizeInstanceClass=o);let a=Rn(e);La(e,r,i,a);let s=class extends o{};return s.prototype._methodHost=a,s.prototype.__dataHost=e,s.prototype.__templatizeOwner=t,s.prototype.__hostProps=r.hostProps,s=s,s}function Va(e,t,i){let n=i.constructor._properties,{propertyEffects:r}=e,{instanceProps:o}=t;for(let a in r)if(!n[a]&&!(o&&o[a])){let s=r[a];for(let l=0;l<s.length;l++){let{part:p}=s[l].info;if(!(p.signature&&p.signature.static)){console.warn(`Property '${a}' used in template but not declared in 'properties'; attribute will not be observed.`);break}}}}function zi(e,t){let i;for(;t;)if(i=t.__dataHost?t:t.__templatizeInstance)if(i.__dataHost!=e)t=i.__dataHost;else return i;else t=u(t).parentNode;return null}var Ln=!1;function Pe(){if(V&&!ii){if(!Ln){Ln=!0;let e=document.createElement("style");e.textContent="dom-bind,dom-if,dom-repeat{display:none;}",document.head.appendChild(e)}return!0}return!1}var Ka=At(Nt(ne(HTMLElement))),$i=class extends Ka{static get observedAttributes(){return["mutable-data"]}constructor(){if(super(),N)throw new Error("strictTemplatePolicy: dom-bind not allowed");this.root=null,this.$=null,this.__children=null}attributeChangedCallback(t,i,n,r){this.mutableData=!0}connectedCallback(){Pe()||(this.style.display="none"),this.render()}disconnectedCallback(){this.__removeChildren()}__insertChildren(){u(u(this).parentNode).insertBefore(this.root,this)}__removeChildren(){if(this.__children)for(let t=0;t<this.__children.length;t++)this.root.appendChild(this.__children[t])}render(){let t;if(!this.__children){if(t=t||this.querySelector("template"),!t){let i=new MutationObserver(()=>{if(t=this.querySelector("template"),t)i.disconnect(),this.render();else throw new Error("dom-bind requires a <template> child")});i.observe(this,{childList:!0});return}this.root=this._stampTemplate(t),this.$=this.root.$,this.__children=[];for(let i=this.root.firstChild;i;i=i.nextSibling)this.__children[this.__children.length]=i;this._enableProperties()}this.__insertChildren(),this.dispatchEvent(new CustomEvent("dom-change",{bubbles:!0,composed:!0}))}};customElements.define("dom-bind",$i);var Fn=window.trustedTypes&&trustedTypes.createPolicy("polymer-html-literal",{createHTML:e=>e}),Mt=class{constructor(t,i){$n(t,i);let n=i.reduce((r,o,a)=>r+zn(o)+t[a+1],t[0]);this.value=n.toString()}toString(){return this.value}};function zn(e){if(e instanceof Mt)return e.value;throw new Error(`non-literal value passed to Polymer's htmlLiteral function: ${e}`)}function Ua(e){if(e instanceof HTMLTemplateElement)return e.innerHTML;if(e instanceof Mt)return zn(e);throw new Error(`non-template value passed to Polymer's html function: ${e}`)}var f=function(t,...i){$n(t,i);let n=document.createElement("template"),r=i.reduce((o,a,s)=>o+Ua(a)+t[s+1],t[0]);return Fn&&(r=Fn.createHTML(r)),n.innerHTML=r,n},$n=(e,t)=>{if(!Array.isArray(e)||!Array.isArray(e.raw)||t.length!==e.length-1)throw new TypeError("Invalid call to the html template tag")};var G=J(HTMLElement);var ja=Nt(G),Dt=class extends ja{static get is(){return"dom-repeat"}static get template(){return null}static get properties(){return{items:{type:Array},as:{type:String,value:"item"},indexAs:{type:String,value:"index"},itemsIndexAs:{type:String,value:"itemsIndex"},sort:{type:Function,observer:"__sortChanged"},filter:{type:Function,observer:"__filterChanged"},observe:{type:String,observer:"__observeChanged"},delay:Number,renderedItemCount:{type:Number,notify:!ze,readOnly:!0},initialCount:{type:Number},targetFramerate:{type:Number,value:20},_targetFrameTime:{type:Number,computed:"__computeFrameTime(targetFramerate)"},notifyDomChange:{type:Boolean},reuseChunkedInstances:{type:Boolean}}}static get observers(){return["__itemsChanged(items.*)"]}constructor(){super(),this.__instances=[],this.__renderDebouncer=null,this.__itemsIdxToInstIdx={},this.__chunkCount=null,this.__renderStartTime=null,this.__itemsArrayChanged=!1,this.__shouldMeasureChunk=!1,this.__shouldContinueChunking=!1,this.__chunkingId=0,this.__sortFn=null,this.__filterFn=null,this.__observePaths=null,this.__ctor=null,this.__isDetached=!0,this.template=null,this._templateInfo}disconnectedCallback(){super.disconnectedCallback(),this.__isDetached=!0;for(let t=0;t<this.__instances.length;t++)this.__detachInstance(t);this.__chunkingId&&cancelAnimationFrame(this.__chunkingId)}connectedCallback(){if(super.connectedCallback(),Pe()||(this.style.display="none"),this.__isDetached){this.__isDetached=!1;let t=u(u(this).parentNode);for(let i=0;i<this.__instances.length;i++)this.__attachInstance(i,t);this.__chunkingId&&this.__render()}}__ensureTemplatized(){if(!this.__ctor){let t=this,i=this.template=t._templateInfo?t:this.querySelector("template");if(!i){let r=new MutationObserver(()=>{if(this.querySelector("template"))r.disconnect(),this.__render();else throw new Error("dom-repeat requires a <template> child")});return r.observe(this,{childList:!0}),!1}let n={};n[this.as]=!0,n[this.indexAs]=!0,n[this.itemsIndexAs]=!0,this.__ctor=le(i,this,{mutableData:this.mutableData,parentModel:!0,instanceProps:n,forwardHostProp:function(r,o){let a=this.__instances;for(let s=0,l;s<a.length&&(l=a[s]);s++)l.forwardHostProp(r,o)},notifyInstanceProp:function(r,o,a){if(Tr(this.as,o)){let s=r[this.itemsIndexAs];o==this.as&&(this.items[s]=a);let l=re(this.as,`${JSCompiler_renameProperty("items",this)}.${s}`,o);this.notifyPath(l,a)}}})}return!0}__getMethodHost(){return this.__dataHost._methodHost||this.__dataHost}__functionFromPropertyValue(t){if(typeof t=="string"){let i=t,n=this.__getMethodHost();return function(){return n[i].apply(n,arguments)}}return t}__sortChanged(t){this.__sortFn=this.__functionFromPropertyValue(t),this.items&&this.__debounceRender(this.__render)}__filterChanged(t){this.__filterFn=this.__functionFromPropertyValue(t),this.items&&this.__debounceRender(this.__render)}__computeFrameTime(t){return Math.ceil(1e3/t)}__observeChanged(){this.__observePaths=this.observe&&this.observe.replace(".*",".").split(" ")}__handleObservedPaths(t){if(this.__sortFn||this.__filterFn){if(!t)this.__debounceRender(this.__render,this.delay);else if(this.__observePaths){let i=this.__observePaths;for(let n=0;n<i.length;n++)t.indexOf(i[n])===0&&this.__debounceRender(this.__render,this.delay)}}}__itemsChanged(t){this.items&&!Array.isArray(this.items)&&console.warn("dom-repeat expected array for `items`, found",this.items),this.__handleItemPath(t.path,t.value)||(t.path==="items"&&(this.__itemsArrayChanged=!0),this.__debounceRender(this.__render))}__debounceRender(t,i=0){this.__renderDebouncer=R.debounce(this.__renderDebouncer,i>0?Y.after(i):E,t.bind(this)),ve(this.__renderDebouncer)}render(){this.__debounceRender(this.__render),Qe()}__render(){if(!this.__ensureTemplatized())return;let t=this.items||[],i=this.__sortAndFilterItems(t),n=this.__calculateLimit(i.length);this.__updateInstances(t,n,i),this.initialCount&&(this.__shouldMeasureChunk||this.__shouldContinueChunking)&&(cancelAnimationFrame(this.__chunkingId),this.__chunkingId=requestAnimationFrame(()=>{this.__chunkingId=null,this.__continueChunking()})),this._setRenderedItemCount(this.__instances.length),(!ze||this.notifyDomChange)&&this.dispatchEvent(new CustomEvent("dom-change",{bubbles:!0,composed:!0}))}__sortAndFilterItems(t){let i=new Array(t.length);for(let n=0;n<t.length;n++)i[n]=n;return this.__filterFn&&(i=i.filter((n,r,o)=>this.__filterFn(t[n],r,o))),this.__sortFn&&i.sort((n,r)=>this.__sortFn(t[n],t[r])),i}__calculateLimit(t){let i=t,n=this.__instances.length;if(this.initialCount){let r;!this.__chunkCount||this.__itemsArrayChanged&&!this.reuseChunkedInstances?(i=Math.min(t,this.initialCount),r=Math.max(i-n,0),this.__chunkCount=r||1):(r=Math.min(Math.max(t-n,0),this.__chunkCount),i=Math.min(n+r,t)),this.__shouldMeasureChunk=r===this.__chunkCount,this.__shouldContinueChunking=i<t,this.__renderStartTime=performance.now()}return this.__itemsArrayChanged=!1,i}__continueChunking(){if(this.__shouldMeasureChunk){let t=performance.now()-this.__renderStartTime,i=this._targetFrameTime/t;this.__chunkCount=Math.round(this.__chunkCount*i)||1}this.__shouldContinueChunking&&this.__debounceRender(this.__render)}__updateInstances(t,i,n){let r=this.__itemsIdxToInstIdx={},o;for(o=0;o<i;o++){let a=this.__instances[o],s=n[o],l=t[s];r[s]=o,a?(a._setPendingProperty(this.as,l),a._setPendingProperty(this.indexAs,o),a._setPendingProperty(this.itemsIndexAs,s),a._flushProperties()):this.__insertInstance(l,o,s)}for(let a=this.__instances.length-1;a>=o;a--)this.__detachAndRemoveInstance(a)}__detachInstance(t){let i=this.__instances[t],n=u(i.root);for(let r=0;r<i.children.length;r++){let o=i.children[r];n.appendChild(o)}return i}__attachInstance(t,i){let n=this.__instances[t];i.insertBefore(n.root,this)}__detachAndRemoveInstance(t){this.__detachInstance(t),this.__instances.splice(t,1)}__stampInstance(t,i,n){let r={};return r[this.as]=t,r[this.indexAs]=i,r[this.itemsIndexAs]=n,new this.__ctor(r)}__insertInstance(t,i,n){let r=this.__stampInstance(t,i,n),o=this.__instances[i+1],a=o?o.children[0]:this;return u(u(this).parentNode).insertBefore(r.root,a),this.__instances[i]=r,r}_showHideChildren(t){for(let i=0;i<this.__instances.length;i++)this.__instances[i]._showHideChildren(t)}__handleItemPath(t,i){let n=t.slice(6),r=n.indexOf("."),o=r<0?n:n.substring(0,r);if(o==parseInt(o,10)){let a=r<0?"":n.substring(r+1);this.__handleObservedPaths(a);let s=this.__itemsIdxToInstIdx[o],l=this.__instances[s];if(l){let p=this.as+(a?"."+a:"");l._setPendingPropertyOrPath(p,i,!1,!0),l._flushProperties()}return!0}}itemForElement(t){let i=this.modelForElement(t);return i&&i[this.as]}indexForElement(t){let i=this.modelForElement(t);return i&&i[this.indexAs]}modelForElement(t){return zi(this.template,t)}};customElements.define(Dt.is,Dt);var Rt=class extends G{static get is(){return"dom-if"}static get template(){return null}static get properties(){return{if:{type:Boolean,observer:"__debounceRender"},restamp:{type:Boolean,observer:"__debounceRender"},notifyDomChange:{type:Boolean}}}constructor(){super(),this.__renderDebouncer=null,this._lastIf=!1,this.__hideTemplateChildren__=!1,this.__template,this._templateInfo}__debounceRender(){this.__renderDebouncer=R.debounce(this.__renderDebouncer,E,()=>this.__render()),ve(this.__renderDebouncer)}disconnectedCallback(){super.disconnectedCallback();let t=u(this).parentNode;(!t||t.nodeType==Node.DOCUMENT_FRAGMENT_NODE&&!u(t).host)&&this.__teardownInstance()}connectedCallback(){super.connectedCallback(),Pe()||(this.style.display="none"),this.if&&this.__debounceRender()}__ensureTemplate(){if(!this.__template){let t=this,i=t._templateInfo?t:u(t).querySelector("template");if(!i){let n=new MutationObserver(()=>{if(u(this).querySelector("template"))n.disconnect(),this.__render();else throw new Error("dom-if requires a <template> child")});return n.observe(this,{childList:!0}),!1}this.__template=i}return!0}__ensureInstance(){let t=u(this).parentNode;if(this.__hasInstance()){let i=this.__getInstanceNodes();if(i&&i.length&&u(this).previousSibling!==i[i.length-1])for(let r=0,o;r<i.length&&(o=i[r]);r++)u(t).insertBefore(o,this)}else{if(!t||!this.__ensureTemplate())return!1;this.__createAndInsertInstance(t)}return!0}render(){Qe()}__render(){if(this.if){if(!this.__ensureInstance())return}else this.restamp&&this.__teardownInstance();this._showHideChildren(),(!ze||this.notifyDomChange)&&this.if!=this._lastIf&&(this.dispatchEvent(new CustomEvent("dom-change",{bubbles:!0,composed:!0})),this._lastIf=this.if)}__hasInstance(){}__getInstanceNodes(){}__createAndInsertInstance(t){}__teardownInstance(){}_showHideChildren(){}},Hi=class extends Rt{constructor(){super(),this.__instance=null,this.__syncInfo=null}__hasInstance(){return!!this.__instance}__getInstanceNodes(){return this.__instance.templateInfo.childNodes}__createAndInsertInstance(t){let i=this.__dataHost||this;if(N&&!this.__dataHost)throw new Error("strictTemplatePolicy: template owner not trusted");let n=i._bindTemplate(this.__template,!0);n.runEffects=(r,o,a)=>{let s=this.__syncInfo;if(this.if)s&&(this.__syncInfo=null,this._showHideChildren(),o=Object.assign(s.changedProps,o)),r(o,a);else if(this.__instance)if(s||(s=this.__syncInfo={runEffects:r,changedProps:{}}),a)for(let l in o){let p=M(l);s.changedProps[p]=this.__dataHost[p]}else Object.assign(s.changedProps,o)},this.__instance=i._stampTemplate(this.__template,n),u(t).insertBefore(this.__instance,this)}__syncHostProperties(){let t=this.__syncInfo;t&&(this.__syncInfo=null,t.runEffects(t.changedProps,!1))}__teardownInstance(){let t=this.__dataHost||this;this.__instance&&(t._removeBoundDom(this.__instance),this.__instance=null,this.__syncInfo=null)}_showHideChildren(){let t=this.__hideTemplateChildren__||!this.if;this.__instance&&!!this.__instance.__hidden!==t&&(this.__instance.__hidden=t,Fi(t,this.__instance.templateInfo.childNodes)),t||this.__syncHostProperties()}},Vi=class extends Rt{constructor(){super(),this.__ctor=null,this.__instance=null,this.__invalidProps=null}__hasInstance(){return!!this.__instance}__getInstanceNodes(){return this.__instance.children}__createAndInsertInstance(t){this.__ctor||(this.__ctor=le(this.__template,this,{mutableData:!0,forwardHostProp:function(i,n){this.__instance&&(this.if?this.__instance.forwardHostProp(i,n):(this.__invalidProps=this.__invalidProps||Object.create(null),this.__invalidProps[M(i)]=!0))}})),this.__instance=new this.__ctor,u(t).insertBefore(this.__instance.root,this)}__teardownInstance(){if(this.__instance){let t=this.__instance.children;if(t&&t.length){let i=u(t[0]).parentNode;if(i){i=u(i);for(let n=0,r;n<t.length&&(r=t[n]);n++)i.removeChild(r)}}this.__invalidProps=null,this.__instance=null}}__syncHostProperties(){let t=this.__invalidProps;if(t){this.__invalidProps=null;for(let i in t)this.__instance._setPendingProperty(i,this.__dataHost[i]);this.__instance._flushProperties()}}_showHideChildren(){let t=this.__hideTemplateChildren__||!this.if;this.__instance&&!!this.__instance.__hidden!==t&&(this.__instance.__hidden=t,this.__instance._showHideChildren(t)),t||this.__syncHostProperties()}},Hn=mt?Hi:Vi;customElements.define(Hn.is,Hn);var qa=x(e=>{let t=J(e);class i extends t{static get properties(){return{items:{type:Array},multi:{type:Boolean,value:!1},selected:{type:Object,notify:!0},selectedItem:{type:Object,notify:!0},toggle:{type:Boolean,value:!1}}}static get observers(){return["__updateSelection(multi, items.*)"]}constructor(){super(),this.__lastItems=null,this.__lastMulti=null,this.__selectedMap=null}__updateSelection(r,o){let a=o.path;if(a==JSCompiler_renameProperty("items",this)){let s=o.base||[],l=this.__lastItems,p=this.__lastMulti;if(r!==p&&this.clearSelection(),l){let c=Tt(s,l);this.__applySplices(c)}this.__lastItems=s,this.__lastMulti=r}else if(o.path==`${JSCompiler_renameProperty("items",this)}.splices`)this.__applySplices(o.value.indexSplices);else{let s=a.slice(`${JSCompiler_renameProperty("items",this)}.`.length),l=parseInt(s,10);s.indexOf(".")<0&&s==l&&this.__deselectChangedIdx(l)}}__applySplices(r){let o=this.__selectedMap;for(let s=0;s<r.length;s++){let l=r[s];o.forEach((p,c)=>{p<l.index||(p>=l.index+l.removed.length?o.set(c,p+l.addedCount-l.removed.length):o.set(c,-1))});for(let p=0;p<l.addedCount;p++){let c=l.index+p;o.has(this.items[c])&&o.set(this.items[c],c)}}this.__updateLinks();let a=0;o.forEach((s,l)=>{s<0?(this.multi?this.splice(JSCompiler_renameProperty("selected",this),a,1):this.selected=this.selectedItem=null,o.delete(l)):a++})}__updateLinks(){if(this.__dataLinkedPaths={},this.multi){let r=0;this.__selectedMap.forEach(o=>{o>=0&&this.linkPaths(`${JSCompiler_renameProperty("items",this)}.${o}`,`${JSCompiler_renameProperty("selected",this)}.${r++}`)})}else this.__selectedMap.forEach(r=>{this.linkPaths(JSCompiler_renameProperty("selected",this),`${JSCompiler_renameProperty("items",this)}.${r}`),this.linkPaths(JSCompiler_renameProperty("selectedItem",this),`${JSCompiler_renameProperty("items",this)}.${r}`)})}clearSelection(){this.__dataLinkedPaths={},this.__selectedMap=new Map,this.selected=this.multi?[]:null,this.selectedItem=null}isSelected(r){return this.__selectedMap.has(r)}isIndexSelected(r){return this.isSelected(this.items[r])}__deselectChangedIdx(r){let o=this.__selectedIndexForItemIndex(r);if(o>=0){let a=0;this.__selectedMap.forEach((s,l)=>{o==a++&&this.deselect(l)})}}__selectedIndexForItemIndex(r){let o=this.__dataLinkedPaths[`${JSCompiler_renameProperty("items",this)}.${r}`];if(o)return parseInt(o.slice(`${JSCompiler_renameProperty("selected",this)}.`.length),10)}deselect(r){let o=this.__selectedMap.get(r);if(o>=0){this.__selectedMap.delete(r);let a;this.multi&&(a=this.__selectedIndexForItemIndex(o)),this.__updateLinks(),this.multi?this.splice(JSCompiler_renameProperty("selected",this),a,1):this.selected=this.selectedItem=null}}deselectIndex(r){this.deselect(this.items[r])}select(r){this.selectIndex(this.items.indexOf(r))}selectIndex(r){let o=this.items[r];this.isSelected(o)?this.toggle&&this.deselectIndex(r):(this.multi||this.__selectedMap.clear(),this.__selectedMap.set(o,r),this.__updateLinks(),this.multi?this.push(JSCompiler_renameProperty("selected",this),o):this.selected=this.selectedItem=o)}}return i});var Xa=qa(G),Bt=class extends Xa{static get is(){return"array-selector"}static get template(){return null}};customElements.define(Bt.is,Bt);var Lt=new O;window.ShadyCSS||(window.ShadyCSS={prepareTemplate(e,t,i){},prepareTemplateDom(e,t){},prepareTemplateStyles(e,t,i){},styleSubtree(e,t){Lt.processStyles(),Me(e,t)},styleElement(e){Lt.processStyles()},styleDocument(e){Lt.processStyles(),Me(document.body,e)},getComputedStyleValue(e,t){return ot(e,t)},flushCustomStyles(){},nativeCss:de,nativeShadow:te,cssBuild:q,disableRuntime:rt});window.ShadyCSS.CustomStyleInterface=Lt;var Vn="include",Ya=window.ShadyCSS.CustomStyleInterface,Ki=class extends HTMLElement{constructor(){super(),this._style=null,Ya.addCustomStyle(this)}getStyle(){if(this._style)return this._style;let t=this.querySelector("style");if(!t)return null;this._style=t;let i=t.getAttribute(Vn);return i&&(t.removeAttribute(Vn),t.textContent=Ar(i)+t.textContent),this.ownerDocument!==window.document&&window.document.head.appendChild(this),this._style}};window.customElements.define("custom-style",Ki);var Ja;Ja=ke._mutablePropertyChange;var Kn=Ot(HTMLElement).prototype;var D=class e{constructor(t){e[" "](t),this.type=t&&t.type||"default",this.key=t&&t.key,t&&"value"in t&&(this.value=t.value)}get value(){var t=this.type,i=this.key;if(t&&i)return e.types[t]&&e.types[t][i]}set value(t){var i=this.type,n=this.key;i&&n&&(i=e.types[i]=e.types[i]||{},t==null?delete i[n]:i[n]=t)}get list(){var t=this.type;if(t){var i=e.types[this.type];return i?Object.keys(i).map(function(n){return Wa[this.type][n]},this):[]}}byKey(t){return this.key=t,this.value}};D[" "]=function(){};D.types={};var Wa=D.types;_({is:"iron-meta",properties:{type:{type:String,value:"default"},key:{type:String},value:{type:String,notify:!0},self:{type:Boolean,observer:"_selfChanged"},__meta:{type:Boolean,computed:"__computeMeta(type, key, value)"}},hostAttributes:{hidden:!0},__computeMeta:function(e,t,i){var n=new D({type:e,key:t});return i!==void 0&&i!==n.value?n.value=i:this.value!==n.value&&(this.value=n.value),n},get list(){return this.__meta&&this.__meta.list},_selfChanged:function(e){e&&(this.value=this)},byKey:function(e){return new D({type:this.type,key:e}).value}});_({is:"iron-iconset-svg",properties:{name:{type:String,observer:"_nameChanged"},size:{type:Number,value:24},rtlMirroring:{type:Boolean,value:!1},useGlobalRtlAttribute:{type:Boolean,value:!1}},created:function(){this._meta=new D({type:"iconset",key:null,value:null})},attached:function(){this.style.display="none"},getIconNames:function(){return this._icons=this._createIconMap(),Object.keys(this._icons).map(function(e){return this.name+":"+e},this)},applyIcon:function(e,t){this.removeIcon(e);var i=this._cloneIcon(t,this.rtlMirroring&&this._targetIsRTL(e));if(i){var n=m(e.root||e);return n.insertBefore(i,n.childNodes[0]),e._svgIcon=i}return null},removeIcon:function(e){e._svgIcon&&(m(e.root||e).removeChild(e._svgIcon),e._svgIcon=null)},_targetIsRTL:function(e){if(this.__targetIsRTL==null)if(this.useGlobalRtlAttribute){var t=document.body&&document.body.hasAttribute("dir")?document.body:document.documentElement;this.__targetIsRTL=t.getAttribute("dir")==="rtl"}else e&&e.nodeType!==Node.ELEMENT_NODE&&(e=e.host),this.__targetIsRTL=e&&window.getComputedStyle(e).direction==="rtl";return this.__targetIsRTL},_nameChanged:function(){this._meta.value=null,this._meta.key=this.name,this._meta.value=this,this.async(function(){this.fire("iron-iconset-added",this,{node:window})})},_createIconMap:function(){var e=Object.create(null);return m(this).querySelectorAll("[id]").forEach(function(t){e[t.id]=t}),e},_cloneIcon:function(e,t){return this._icons=this._icons||this._createIconMap(),this._prepareSvgClone(this._icons[e],this.size,t)},_prepareSvgClone:function(e,t,i){if(e){var n=e.cloneNode(!0),r=document.createElementNS("http://www.w3.org/2000/svg","svg"),o=n.getAttribute("viewBox")||"0 0 "+t+" "+t,a="pointer-events: none; display: block; width: 100%; height: 100%;";return i&&n.hasAttribute("mirror-in-rtl")&&(a+="-webkit-transform:scale(-1,1);transform:scale(-1,1);transform-origin:center;"),r.setAttribute("viewBox",o),r.setAttribute("preserveAspectRatio","xMidYMid meet"),r.setAttribute("focusable","false"),r.style.cssText=a,r.appendChild(n).removeAttribute("id"),r}return null}});var Un=f`
<custom-style>
  <style is="custom-style">
    html {

      /* Material Design color palette for Google products */

      --google-red-100: #f4c7c3;
      --google-red-300: #e67c73;
      --google-red-500: #db4437;
      --google-red-700: #c53929;

      --google-blue-100: #c6dafc;
      --google-blue-300: #7baaf7;
      --google-blue-500: #4285f4;
      --google-blue-700: #3367d6;

      --google-green-100: #b7e1cd;
      --google-green-300: #57bb8a;
      --google-green-500: #0f9d58;
      --google-green-700: #0b8043;

      --google-yellow-100: #fce8b2;
      --google-yellow-300: #f7cb4d;
      --google-yellow-500: #f4b400;
      --google-yellow-700: #f09300;

      --google-grey-100: #f5f5f5;
      --google-grey-300: #e0e0e0;
      --google-grey-500: #9e9e9e;
      --google-grey-700: #616161;

      /* Material Design color palette from online spec document */

      --paper-red-50: #ffebee;
      --paper-red-100: #ffcdd2;
      --paper-red-200: #ef9a9a;
      --paper-red-300: #e57373;
      --paper-red-400: #ef5350;
      --paper-red-500: #f44336;
      --paper-red-600: #e53935;
      --paper-red-700: #d32f2f;
      --paper-red-800: #c62828;
      --paper-red-900: #b71c1c;
      --paper-red-a100: #ff8a80;
      --paper-red-a200: #ff5252;
      --paper-red-a400: #ff1744;
      --paper-red-a700: #d50000;

      --paper-pink-50: #fce4ec;
      --paper-pink-100: #f8bbd0;
      --paper-pink-200: #f48fb1;
      --paper-pink-300: #f06292;
      --paper-pink-400: #ec407a;
      --paper-pink-500: #e91e63;
      --paper-pink-600: #d81b60;
      --paper-pink-700: #c2185b;
      --paper-pink-800: #ad1457;
      --paper-pink-900: #880e4f;
      --paper-pink-a100: #ff80ab;
      --paper-pink-a200: #ff4081;
      --paper-pink-a400: #f50057;
      --paper-pink-a700: #c51162;

      --paper-purple-50: #f3e5f5;
      --paper-purple-100: #e1bee7;
      --paper-purple-200: #ce93d8;
      --paper-purple-300: #ba68c8;
      --paper-purple-400: #ab47bc;
      --paper-purple-500: #9c27b0;
      --paper-purple-600: #8e24aa;
      --paper-purple-700: #7b1fa2;
      --paper-purple-800: #6a1b9a;
      --paper-purple-900: #4a148c;
      --paper-purple-a100: #ea80fc;
      --paper-purple-a200: #e040fb;
      --paper-purple-a400: #d500f9;
      --paper-purple-a700: #aa00ff;

      --paper-deep-purple-50: #ede7f6;
      --paper-deep-purple-100: #d1c4e9;
      --paper-deep-purple-200: #b39ddb;
      --paper-deep-purple-300: #9575cd;
      --paper-deep-purple-400: #7e57c2;
      --paper-deep-purple-500: #673ab7;
      --paper-deep-purple-600: #5e35b1;
      --paper-deep-purple-700: #512da8;
      --paper-deep-purple-800: #4527a0;
      --paper-deep-purple-900: #311b92;
      --paper-deep-purple-a100: #b388ff;
      --paper-deep-purple-a200: #7c4dff;
      --paper-deep-purple-a400: #651fff;
      --paper-deep-purple-a700: #6200ea;

      --paper-indigo-50: #e8eaf6;
      --paper-indigo-100: #c5cae9;
      --paper-indigo-200: #9fa8da;
      --paper-indigo-300: #7986cb;
      --paper-indigo-400: #5c6bc0;
      --paper-indigo-500: #3f51b5;
      --paper-indigo-600: #3949ab;
      --paper-indigo-700: #303f9f;
      --paper-indigo-800: #283593;
      --paper-indigo-900: #1a237e;
      --paper-indigo-a100: #8c9eff;
      --paper-indigo-a200: #536dfe;
      --paper-indigo-a400: #3d5afe;
      --paper-indigo-a700: #304ffe;

      --paper-blue-50: #e3f2fd;
      --paper-blue-100: #bbdefb;
      --paper-blue-200: #90caf9;
      --paper-blue-300: #64b5f6;
      --paper-blue-400: #42a5f5;
      --paper-blue-500: #2196f3;
      --paper-blue-600: #1e88e5;
      --paper-blue-700: #1976d2;
      --paper-blue-800: #1565c0;
      --paper-blue-900: #0d47a1;
      --paper-blue-a100: #82b1ff;
      --paper-blue-a200: #448aff;
      --paper-blue-a400: #2979ff;
      --paper-blue-a700: #2962ff;

      --paper-light-blue-50: #e1f5fe;
      --paper-light-blue-100: #b3e5fc;
      --paper-light-blue-200: #81d4fa;
      --paper-light-blue-300: #4fc3f7;
      --paper-light-blue-400: #29b6f6;
      --paper-light-blue-500: #03a9f4;
      --paper-light-blue-600: #039be5;
      --paper-light-blue-700: #0288d1;
      --paper-light-blue-800: #0277bd;
      --paper-light-blue-900: #01579b;
      --paper-light-blue-a100: #80d8ff;
      --paper-light-blue-a200: #40c4ff;
      --paper-light-blue-a400: #00b0ff;
      --paper-light-blue-a700: #0091ea;

      --paper-cyan-50: #e0f7fa;
      --paper-cyan-100: #b2ebf2;
      --paper-cyan-200: #80deea;
      --paper-cyan-300: #4dd0e1;
      --paper-cyan-400: #26c6da;
      --paper-cyan-500: #00bcd4;
      --paper-cyan-600: #00acc1;
      --paper-cyan-700: #0097a7;
      --paper-cyan-800: #00838f;
      --paper-cyan-900: #006064;
      --paper-cyan-a100: #84ffff;
      --paper-cyan-a200: #18ffff;
      --paper-cyan-a400: #00e5ff;
      --paper-cyan-a700: #00b8d4;

      --paper-teal-50: #e0f2f1;
      --paper-teal-100: #b2dfdb;
      --paper-teal-200: #80cbc4;
      --paper-teal-300: #4db6ac;
      --paper-teal-400: #26a69a;
      --paper-teal-500: #009688;
      --paper-teal-600: #00897b;
      --paper-teal-700: #00796b;
      --paper-teal-800: #00695c;
      --paper-teal-900: #004d40;
      --paper-teal-a100: #a7ffeb;
      --paper-teal-a200: #64ffda;
      --paper-teal-a400: #1de9b6;
      --paper-teal-a700: #00bfa5;

      --paper-green-50: #e8f5e9;
      --paper-green-100: #c8e6c9;
      --paper-green-200: #a5d6a7;
      --paper-green-300: #81c784;
      --paper-green-400: #66bb6a;
      --paper-green-500: #4caf50;
      --paper-green-600: #43a047;
      --paper-green-700: #388e3c;
      --paper-green-800: #2e7d32;
      --paper-green-900: #1b5e20;
      --paper-green-a100: #b9f6ca;
      --paper-green-a200: #69f0ae;
      --paper-green-a400: #00e676;
      --paper-green-a700: #00c853;

      --paper-light-green-50: #f1f8e9;
      --paper-light-green-100: #dcedc8;
      --paper-light-green-200: #c5e1a5;
      --paper-light-green-300: #aed581;
      --paper-light-green-400: #9ccc65;
      --paper-light-green-500: #8bc34a;
      --paper-light-green-600: #7cb342;
      --paper-light-green-700: #689f38;
      --paper-light-green-800: #558b2f;
      --paper-light-green-900: #33691e;
      --paper-light-green-a100: #ccff90;
      --paper-light-green-a200: #b2ff59;
      --paper-light-green-a400: #76ff03;
      --paper-light-green-a700: #64dd17;

      --paper-lime-50: #f9fbe7;
      --paper-lime-100: #f0f4c3;
      --paper-lime-200: #e6ee9c;
      --paper-lime-300: #dce775;
      --paper-lime-400: #d4e157;
      --paper-lime-500: #cddc39;
      --paper-lime-600: #c0ca33;
      --paper-lime-700: #afb42b;
      --paper-lime-800: #9e9d24;
      --paper-lime-900: #827717;
      --paper-lime-a100: #f4ff81;
      --paper-lime-a200: #eeff41;
      --paper-lime-a400: #c6ff00;
      --paper-lime-a700: #aeea00;

      --paper-yellow-50: #fffde7;
      --paper-yellow-100: #fff9c4;
      --paper-yellow-200: #fff59d;
      --paper-yellow-300: #fff176;
      --paper-yellow-400: #ffee58;
      --paper-yellow-500: #ffeb3b;
      --paper-yellow-600: #fdd835;
      --paper-yellow-700: #fbc02d;
      --paper-yellow-800: #f9a825;
      --paper-yellow-900: #f57f17;
      --paper-yellow-a100: #ffff8d;
      --paper-yellow-a200: #ffff00;
      --paper-yellow-a400: #ffea00;
      --paper-yellow-a700: #ffd600;

      --paper-amber-50: #fff8e1;
      --paper-amber-100: #ffecb3;
      --paper-amber-200: #ffe082;
      --paper-amber-300: #ffd54f;
      --paper-amber-400: #ffca28;
      --paper-amber-500: #ffc107;
      --paper-amber-600: #ffb300;
      --paper-amber-700: #ffa000;
      --paper-amber-800: #ff8f00;
      --paper-amber-900: #ff6f00;
      --paper-amber-a100: #ffe57f;
      --paper-amber-a200: #ffd740;
      --paper-amber-a400: #ffc400;
      --paper-amber-a700: #ffab00;

      --paper-orange-50: #fff3e0;
      --paper-orange-100: #ffe0b2;
      --paper-orange-200: #ffcc80;
      --paper-orange-300: #ffb74d;
      --paper-orange-400: #ffa726;
      --paper-orange-500: #ff9800;
      --paper-orange-600: #fb8c00;
      --paper-orange-700: #f57c00;
      --paper-orange-800: #ef6c00;
      --paper-orange-900: #e65100;
      --paper-orange-a100: #ffd180;
      --paper-orange-a200: #ffab40;
      --paper-orange-a400: #ff9100;
      --paper-orange-a700: #ff6500;

      --paper-deep-orange-50: #fbe9e7;
      --paper-deep-orange-100: #ffccbc;
      --paper-deep-orange-200: #ffab91;
      --paper-deep-orange-300: #ff8a65;
      --paper-deep-orange-400: #ff7043;
      --paper-deep-orange-500: #ff5722;
      --paper-deep-orange-600: #f4511e;
      --paper-deep-orange-700: #e64a19;
      --paper-deep-orange-800: #d84315;
      --paper-deep-orange-900: #bf360c;
      --paper-deep-orange-a100: #ff9e80;
      --paper-deep-orange-a200: #ff6e40;
      --paper-deep-orange-a400: #ff3d00;
      --paper-deep-orange-a700: #dd2c00;

      --paper-brown-50: #efebe9;
      --paper-brown-100: #d7ccc8;
      --paper-brown-200: #bcaaa4;
      --paper-brown-300: #a1887f;
      --paper-brown-400: #8d6e63;
      --paper-brown-500: #795548;
      --paper-brown-600: #6d4c41;
      --paper-brown-700: #5d4037;
      --paper-brown-800: #4e342e;
      --paper-brown-900: #3e2723;

      --paper-grey-50: #fafafa;
      --paper-grey-100: #f5f5f5;
      --paper-grey-200: #eeeeee;
      --paper-grey-300: #e0e0e0;
      --paper-grey-400: #bdbdbd;
      --paper-grey-500: #9e9e9e;
      --paper-grey-600: #757575;
      --paper-grey-700: #616161;
      --paper-grey-800: #424242;
      --paper-grey-900: #212121;

      --paper-blue-grey-50: #eceff1;
      --paper-blue-grey-100: #cfd8dc;
      --paper-blue-grey-200: #b0bec5;
      --paper-blue-grey-300: #90a4ae;
      --paper-blue-grey-400: #78909c;
      --paper-blue-grey-500: #607d8b;
      --paper-blue-grey-600: #546e7a;
      --paper-blue-grey-700: #455a64;
      --paper-blue-grey-800: #37474f;
      --paper-blue-grey-900: #263238;

      /* opacity for dark text on a light background */
      --dark-divider-opacity: 0.12;
      --dark-disabled-opacity: 0.38; /* or hint text or icon */
      --dark-secondary-opacity: 0.54;
      --dark-primary-opacity: 0.87;

      /* opacity for light text on a dark background */
      --light-divider-opacity: 0.12;
      --light-disabled-opacity: 0.3; /* or hint text or icon */
      --light-secondary-opacity: 0.7;
      --light-primary-opacity: 1.0;

    }

  </style>
</custom-style>
`;Un.setAttribute("style","display: none;");document.head.appendChild(Un.content);var jn=f`
<custom-style>
  <style is="custom-style">
    html {
      /*
       * You can use these generic variables in your elements for easy theming.
       * For example, if all your elements use \`--primary-text-color\` as its main
       * color, then switching from a light to a dark theme is just a matter of
       * changing the value of \`--primary-text-color\` in your application.
       */
      --primary-text-color: var(--light-theme-text-color);
      --primary-background-color: var(--light-theme-background-color);
      --secondary-text-color: var(--light-theme-secondary-color);
      --disabled-text-color: var(--light-theme-disabled-color);
      --divider-color: var(--light-theme-divider-color);
      --error-color: var(--paper-deep-orange-a700);

      /*
       * Primary and accent colors. Also see color.js for more colors.
       */
      --primary-color: var(--paper-indigo-500);
      --light-primary-color: var(--paper-indigo-100);
      --dark-primary-color: var(--paper-indigo-700);

      --accent-color: var(--paper-pink-a200);
      --light-accent-color: var(--paper-pink-a100);
      --dark-accent-color: var(--paper-pink-a400);


      /*
       * Material Design Light background theme
       */
      --light-theme-background-color: #ffffff;
      --light-theme-base-color: #000000;
      --light-theme-text-color: var(--paper-grey-900);
      --light-theme-secondary-color: #737373;  /* for secondary text and icons */
      --light-theme-disabled-color: #9b9b9b;  /* disabled/hint text */
      --light-theme-divider-color: #dbdbdb;

      /*
       * Material Design Dark background theme
       */
      --dark-theme-background-color: var(--paper-grey-900);
      --dark-theme-base-color: #ffffff;
      --dark-theme-text-color: #ffffff;
      --dark-theme-secondary-color: #bcbcbc;  /* for secondary text and icons */
      --dark-theme-disabled-color: #646464;  /* disabled/hint text */
      --dark-theme-divider-color: #3c3c3c;

      /*
       * Deprecated values because of their confusing names.
       */
      --text-primary-color: var(--dark-theme-text-color);
      --default-primary-color: var(--primary-color);
    }
  </style>
</custom-style>`;jn.setAttribute("style","display: none;");document.head.appendChild(jn.content);var Q={properties:{name:{type:String},value:{notify:!0,type:String},required:{type:Boolean,value:!1}},attached:function(){},detached:function(){}};var Ui=null,Z={properties:{validator:{type:String},invalid:{notify:!0,reflectToAttribute:!0,type:Boolean,value:!1,observer:"_invalidChanged"}},registered:function(){Ui=new D({type:"validator"})},_invalidChanged:function(){this.invalid?this.setAttribute("aria-invalid","true"):this.removeAttribute("aria-invalid")},get _validator(){return Ui&&Ui.byKey(this.validator)},hasValidator:function(){return this._validator!=null},validate:function(e){return e===void 0&&this.value!==void 0?this.invalid=!this._getValidity(this.value):this.invalid=!this._getValidity(e),!this.invalid},_getValidity:function(e){return this.hasValidator()?this._validator.validate(e):!0}};var ji={properties:{checked:{type:Boolean,value:!1,reflectToAttribute:!0,notify:!0,observer:"_checkedChanged"},toggles:{type:Boolean,value:!0,reflectToAttribute:!0},value:{type:String,value:"on",observer:"_valueChanged"}},observers:["_requiredChanged(required)"],created:function(){this._hasIronCheckedElementBehavior=!0},_getValidity:function(e){return this.disabled||!this.required||this.checked},_requiredChanged:function(){this.required?this.setAttribute("aria-required","true"):this.removeAttribute("aria-required")},_checkedChanged:function(){this.active=this.checked,this.fire("iron-change")},_valueChanged:function(){(this.value===void 0||this.value===null)&&(this.value="on")}},qn=[Q,Z,ji];var U={properties:{focused:{type:Boolean,value:!1,notify:!0,readOnly:!0,reflectToAttribute:!0},disabled:{type:Boolean,value:!1,notify:!0,observer:"_disabledChanged",reflectToAttribute:!0},_oldTabIndex:{type:String},_boundFocusBlurHandler:{type:Function,value:function(){return this._focusBlurHandler.bind(this)}}},observers:["_changedControlState(focused, disabled)"],ready:function(){this.addEventListener("focus",this._boundFocusBlurHandler,!0),this.addEventListener("blur",this._boundFocusBlurHandler,!0)},_focusBlurHandler:function(e){this._setFocused(e.type==="focus")},_disabledChanged:function(e,t){this.setAttribute("aria-disabled",e?"true":"false"),this.style.pointerEvents=e?"none":"",e?(this._oldTabIndex=this.getAttribute("tabindex"),this._setFocused(!1),this.tabIndex=-1,this.blur()):this._oldTabIndex!==void 0&&(this._oldTabIndex===null?this.removeAttribute("tabindex"):this.setAttribute("tabindex",this._oldTabIndex))},_changedControlState:function(){this._controlStateChanged&&this._controlStateChanged()}};var Xn={"U+0008":"backspace","U+0009":"tab","U+001B":"esc","U+0020":"space","U+007F":"del"},Ga={8:"backspace",9:"tab",13:"enter",27:"esc",33:"pageup",34:"pagedown",35:"end",36:"home",32:"space",37:"left",38:"up",39:"right",40:"down",46:"del",106:"*"},Yn={shift:"shiftKey",ctrl:"ctrlKey",alt:"altKey",meta:"metaKey"},Qa=/[a-z0-9*]/,Za=/U\+/,el=/^arrow/,tl=/^space(bar)?/,il=/^escape$/;function Jn(e,t){var i="";if(e){var n=e.toLowerCase();n===" "||tl.test(n)?i="space":il.test(n)?i="esc":n.length==1?(!t||Qa.test(n))&&(i=n):el.test(n)?i=n.replace("arrow",""):n=="multiply"?i="*":i=n}return i}function rl(e){var t="";return e&&(e in Xn?t=Xn[e]:Za.test(e)?(e=parseInt(e.replace("U+","0x"),16),t=String.fromCharCode(e).toLowerCase()):t=e.toLowerCase()),t}function nl(e){var t="";return Number(e)&&(e>=65&&e<=90?t=String.fromCharCode(32+e):e>=112&&e<=123?t="f"+(e-112+1):e>=48&&e<=57?t=String(e-48):e>=96&&e<=105?t=String(e-96):t=Ga[e]),t}function ol(e,t){return e.key?Jn(e.key,t):e.detail&&e.detail.key?Jn(e.detail.key,t):rl(e.keyIdentifier)||nl(e.keyCode)||""}function Wn(e,t){var i=ol(t,e.hasModifiers);return i===e.key&&(!e.hasModifiers||!!t.shiftKey==!!e.shiftKey&&!!t.ctrlKey==!!e.ctrlKey&&!!t.altKey==!!e.altKey&&!!t.metaKey==!!e.metaKey)}function sl(e){return e.length===1?{combo:e,key:e,event:"keydown"}:e.split("+").reduce(function(t,i){var n=i.split(":"),r=n[0],o=n[1];return r in Yn?(t[Yn[r]]=!0,t.hasModifiers=!0):(t.key=r,t.event=o||"keydown"),t},{combo:e.split(":").shift()})}function Gn(e){return e.trim().split(" ").map(function(t){return sl(t)})}var L={properties:{keyEventTarget:{type:Object,value:function(){return this}},stopKeyboardEventPropagation:{type:Boolean,value:!1},_boundKeyHandlers:{type:Array,value:function(){return[]}},_imperativeKeyBindings:{type:Object,value:function(){return{}}}},observers:["_resetKeyEventListeners(keyEventTarget, _boundKeyHandlers)"],keyBindings:{},registered:function(){this._prepKeyBindings()},attached:function(){this._listenKeyEventListeners()},detached:function(){this._unlistenKeyEventListeners()},addOwnKeyBinding:function(e,t){this._imperativeKeyBindings[e]=t,this._prepKeyBindings(),this._resetKeyEventListeners()},removeOwnKeyBindings:function(){this._imperativeKeyBindings={},this._prepKeyBindings(),this._resetKeyEventListeners()},keyboardEventMatchesKeys:function(e,t){for(var i=Gn(t),n=0;n<i.length;++n)if(Wn(i[n],e))return!0;return!1},_collectKeyBindings:function(){var e=this.behaviors.map(function(t){return t.keyBindings});return e.indexOf(this.keyBindings)===-1&&e.push(this.keyBindings),e},_prepKeyBindings:function(){this._keyBindings={},this._collectKeyBindings().forEach(function(i){for(var n in i)this._addKeyBinding(n,i[n])},this);for(var e in this._imperativeKeyBindings)this._addKeyBinding(e,this._imperativeKeyBindings[e]);for(var t in this._keyBindings)this._keyBindings[t].sort(function(i,n){var r=i[0].hasModifiers,o=n[0].hasModifiers;return r===o?0:r?-1:1})},_addKeyBinding:function(e,t){Gn(e).forEach(function(i){this._keyBindings[i.event]=this._keyBindings[i.event]||[],this._keyBindings[i.event].push([i,t])},this)},_resetKeyEventListeners:function(){this._unlistenKeyEventListeners(),this.isAttached&&this._listenKeyEventListeners()},_listenKeyEventListeners:function(){this.keyEventTarget&&Object.keys(this._keyBindings).forEach(function(e){var t=this._keyBindings[e],i=this._onKeyBindingEvent.bind(this,t);this._boundKeyHandlers.push([this.keyEventTarget,e,i]),this.keyEventTarget.addEventListener(e,i)},this)},_unlistenKeyEventListeners:function(){for(var e,t,i,n;this._boundKeyHandlers.length;)e=this._boundKeyHandlers.pop(),t=e[0],i=e[1],n=e[2],t.removeEventListener(i,n)},_onKeyBindingEvent:function(e,t){if(this.stopKeyboardEventPropagation&&t.stopPropagation(),!t.defaultPrevented)for(var i=0;i<e.length;i++){var n=e[i][0],r=e[i][1];if(Wn(n,t)&&(this._triggerKeyHandler(n,r,t),t.defaultPrevented))return}},_triggerKeyHandler:function(e,t,i){var n=Object.create(e);n.keyboardEvent=i;var r=new CustomEvent(e.event,{detail:n,cancelable:!0});this[t].call(this,r),r.defaultPrevented&&i.preventDefault()}};var Ee={properties:{pressed:{type:Boolean,readOnly:!0,value:!1,reflectToAttribute:!0,observer:"_pressedChanged"},toggles:{type:Boolean,value:!1,reflectToAttribute:!0},active:{type:Boolean,value:!1,notify:!0,reflectToAttribute:!0},pointerDown:{type:Boolean,readOnly:!0,value:!1},receivedFocusFromKeyboard:{type:Boolean,readOnly:!0},ariaActiveAttribute:{type:String,value:"aria-pressed",observer:"_ariaActiveAttributeChanged"}},listeners:{down:"_downHandler",up:"_upHandler",tap:"_tapHandler"},observers:["_focusChanged(focused)","_activeChanged(active, ariaActiveAttribute)"],keyBindings:{"enter:keydown":"_asyncClick","space:keydown":"_spaceKeyDownHandler","space:keyup":"_spaceKeyUpHandler"},_mouseEventRe:/^mouse/,_tapHandler:function(){this.toggles?this._userActivate(!this.active):this.active=!1},_focusChanged:function(e){this._detectKeyboardFocus(e),e||this._setPressed(!1)},_detectKeyboardFocus:function(e){this._setReceivedFocusFromKeyboard(!this.pointerDown&&e)},_userActivate:function(e){this.active!==e&&(this.active=e,this.fire("change"))},_downHandler:function(e){this._setPointerDown(!0),this._setPressed(!0),this._setReceivedFocusFromKeyboard(!1)},_upHandler:function(){this._setPointerDown(!1),this._setPressed(!1)},_spaceKeyDownHandler:function(e){var t=e.detail.keyboardEvent,i=m(t).localTarget;this.isLightDescendant(i)||(t.preventDefault(),t.stopImmediatePropagation(),this._setPressed(!0))},_spaceKeyUpHandler:function(e){var t=e.detail.keyboardEvent,i=m(t).localTarget;this.isLightDescendant(i)||(this.pressed&&this._asyncClick(),this._setPressed(!1))},_asyncClick:function(){this.async(function(){this.click()},1)},_pressedChanged:function(e){this._changedButtonState()},_ariaActiveAttributeChanged:function(e,t){t&&t!=e&&this.hasAttribute(t)&&this.removeAttribute(t)},_activeChanged:function(e,t){this.toggles?this.setAttribute(this.ariaActiveAttribute,e?"true":"false"):this.removeAttribute(this.ariaActiveAttribute),this._changedButtonState()},_controlStateChanged:function(){this.disabled?this._setPressed(!1):this._changedButtonState()},_changedButtonState:function(){this._buttonStateChanged&&this._buttonStateChanged()}},Ft=[L,Ee];var F={distance:function(e,t,i,n){var r=e-i,o=t-n;return Math.sqrt(r*r+o*o)},now:window.performance&&window.performance.now?window.performance.now.bind(window.performance):Date.now};function Qn(e){this.element=e,this.width=this.boundingRect.width,this.height=this.boundingRect.height,this.size=Math.max(this.width,this.height)}Qn.prototype={get boundingRect(){return this.element.getBoundingClientRect()},furthestCornerDistanceFrom:function(e,t){var i=F.distance(e,t,0,0),n=F.distance(e,t,this.width,0),r=F.distance(e,t,0,this.height),o=F.distance(e,t,this.width,this.height);return Math.max(i,n,r,o)}};function pe(e){this.element=e,this.color=window.getComputedStyle(e).color,this.wave=document.createElement("div"),this.waveContainer=document.createElement("div"),this.wave.style.backgroundColor=this.color,this.wave.classList.add("wave"),this.waveContainer.classList.add("wave-container"),m(this.waveContainer).appendChild(this.wave),this.resetInteractionState()}pe.MAX_RADIUS=300;pe.prototype={get recenters(){return this.element.recenters},get center(){return this.element.center},get mouseDownElapsed(){var e;return this.mouseDownStart?(e=F.now()-this.mouseDownStart,this.mouseUpStart&&(e-=this.mouseUpElapsed),e):0},get mouseUpElapsed(){return this.mouseUpStart?F.now()-this.mouseUpStart:0},get mouseDownElapsedSeconds(){return this.mouseDownElapsed/1e3},get mouseUpElapsedSeconds(){return this.mouseUpElapsed/1e3},get mouseInteractionSeconds(){return this.mouseDownElapsedSeconds+this.mouseUpElapsedSeconds},get initialOpacity(){return this.element.initialOpacity},get opacityDecayVelocity(){return this.element.opacityDecayVelocity},get radius(){var e=this.containerMetrics.width*this.containerMetrics.width,t=this.containerMetrics.height*this.containerMetrics.height,i=Math.min(Math.sqrt(e+t),pe.MAX_RADIUS)*1.1+5,n=1.1-.2*(i/pe.MAX_RADIUS),r=this.mouseInteractionSeconds/n,o=i*(1-Math.pow(80,-r));return Math.abs(o)},get opacity(){return this.mouseUpStart?Math.max(0,this.initialOpacity-this.mouseUpElapsedSeconds*this.opacityDecayVelocity):this.initialOpacity},get outerOpacity(){var e=this.mouseUpElapsedSeconds*.3,t=this.opacity;return Math.max(0,Math.min(e,t))},get isOpacityFullyDecayed(){return this.opacity<.01&&this.radius>=Math.min(this.maxRadius,pe.MAX_RADIUS)},get isRestingAtMaxRadius(){return this.opacity>=this.initialOpacity&&this.radius>=Math.min(this.maxRadius,pe.MAX_RADIUS)},get isAnimationComplete(){return this.mouseUpStart?this.isOpacityFullyDecayed:this.isRestingAtMaxRadius},get translationFraction(){return Math.min(1,this.radius/this.containerMetrics.size*2/Math.sqrt(2))},get xNow(){return this.xEnd?this.xStart+this.translationFraction*(this.xEnd-this.xStart):this.xStart},get yNow(){return this.yEnd?this.yStart+this.translationFraction*(this.yEnd-this.yStart):this.yStart},get isMouseDown(){return this.mouseDownStart&&!this.mouseUpStart},resetInteractionState:function(){this.maxRadius=0,this.mouseDownStart=0,this.mouseUpStart=0,this.xStart=0,this.yStart=0,this.xEnd=0,this.yEnd=0,this.slideDistance=0,this.containerMetrics=new Qn(this.element)},draw:function(){var e,t,i;this.wave.style.opacity=this.opacity,e=this.radius/(this.containerMetrics.size/2),t=this.xNow-this.containerMetrics.width/2,i=this.yNow-this.containerMetrics.height/2,this.waveContainer.style.webkitTransform="translate("+t+"px, "+i+"px)",this.waveContainer.style.transform="translate3d("+t+"px, "+i+"px, 0)",this.wave.style.webkitTransform="scale("+e+","+e+")",this.wave.style.transform="scale3d("+e+","+e+",1)"},downAction:function(e){var t=this.containerMetrics.width/2,i=this.containerMetrics.height/2;this.resetInteractionState(),this.mouseDownStart=F.now(),this.center?(this.xStart=t,this.yStart=i,this.slideDistance=F.distance(this.xStart,this.yStart,this.xEnd,this.yEnd)):(this.xStart=e?e.detail.x-this.containerMetrics.boundingRect.left:this.containerMetrics.width/2,this.yStart=e?e.detail.y-this.containerMetrics.boundingRect.top:this.containerMetrics.height/2),this.recenters&&(this.xEnd=t,this.yEnd=i,this.slideDistance=F.distance(this.xStart,this.yStart,this.xEnd,this.yEnd)),this.maxRadius=this.containerMetrics.furthestCornerDistanceFrom(this.xStart,this.yStart),this.waveContainer.style.top=(this.containerMetrics.height-this.containerMetrics.size)/2+"px",this.waveContainer.style.left=(this.containerMetrics.width-this.containerMetrics.size)/2+"px",this.waveContainer.style.width=this.containerMetrics.size+"px",this.waveContainer.style.height=this.containerMetrics.size+"px"},upAction:function(e){this.isMouseDown&&(this.mouseUpStart=F.now())},remove:function(){m(m(this.waveContainer).parentNode).removeChild(this.waveContainer)}};_({_template:f`
    <style>
      :host {
        display: block;
        position: absolute;
        border-radius: inherit;
        overflow: hidden;
        top: 0;
        left: 0;
        right: 0;
        bottom: 0;

        /* See PolymerElements/paper-behaviors/issues/34. On non-Chrome browsers,
         * creating a node (with a position:absolute) in the middle of an event
         * handler "interrupts" that event handler (which happens when the
         * ripple is created on demand) */
        pointer-events: none;
      }

      :host([animating]) {
        /* This resolves a rendering issue in Chrome (as of 40) where the
           ripple is not properly clipped by its parent (which may have
           rounded corners). See: http://jsbin.com/temexa/4

           Note: We only apply this style conditionally. Otherwise, the browser
           will create a new compositing layer for every ripple element on the
           page, and that would be bad. */
        -webkit-transform: translate(0, 0);
        transform: translate3d(0, 0, 0);
      }

      #background,
      #waves,
      .wave-container,
      .wave {
        pointer-events: none;
        position: absolute;
        top: 0;
        left: 0;
        width: 100%;
        height: 100%;
      }

      #background,
      .wave {
        opacity: 0;
      }

      #waves,
      .wave {
        overflow: hidden;
      }

      .wave-container,
      .wave {
        border-radius: 50%;
      }

      :host(.circle) #background,
      :host(.circle) #waves {
        border-radius: 50%;
      }

      :host(.circle) .wave-container {
        overflow: hidden;
      }
    </style>

    <div id="background"></div>
    <div id="waves"></div>
`,is:"paper-ripple",behaviors:[L],properties:{initialOpacity:{type:Number,value:.25},opacityDecayVelocity:{type:Number,value:.8},recenters:{type:Boolean,value:!1},center:{type:Boolean,value:!1},ripples:{type:Array,value:function(){return[]}},animating:{type:Boolean,readOnly:!0,reflectToAttribute:!0,value:!1},holdDown:{type:Boolean,value:!1,observer:"_holdDownChanged"},noink:{type:Boolean,value:!1},_animating:{type:Boolean},_boundAnimate:{type:Function,value:function(){return this.animate.bind(this)}}},get target(){return this.keyEventTarget},keyBindings:{"enter:keydown":"_onEnterKeydown","space:keydown":"_onSpaceKeydown","space:keyup":"_onSpaceKeyup"},attached:function(){m(this).parentNode.nodeType==11?this.keyEventTarget=m(this).getOwnerRoot().host:this.keyEventTarget=m(this).parentNode;var e=this.keyEventTarget;this.listen(e,"up","uiUpAction"),this.listen(e,"down","uiDownAction")},detached:function(){this.unlisten(this.keyEventTarget,"up","uiUpAction"),this.unlisten(this.keyEventTarget,"down","uiDownAction"),this.keyEventTarget=null},get shouldKeepAnimating(){for(var e=0;e<this.ripples.length;++e)if(!this.ripples[e].isAnimationComplete)return!0;return!1},simulatedRipple:function(){this.downAction(null),this.async(function(){this.upAction()},1)},uiDownAction:function(e){this.noink||this.downAction(e)},downAction:function(e){if(!(this.holdDown&&this.ripples.length>0)){var t=this.addRipple();t.downAction(e),this._animating||(this._animating=!0,this.animate())}},uiUpAction:function(e){this.noink||this.upAction(e)},upAction:function(e){this.holdDown||(this.ripples.forEach(function(t){t.upAction(e)}),this._animating=!0,this.animate())},onAnimationComplete:function(){this._animating=!1,this.$.background.style.backgroundColor="",this.fire("transitionend")},addRipple:function(){var e=new pe(this);return m(this.$.waves).appendChild(e.waveContainer),this.$.background.style.backgroundColor=e.color,this.ripples.push(e),this._setAnimating(!0),e},removeRipple:function(e){var t=this.ripples.indexOf(e);t<0||(this.ripples.splice(t,1),e.remove(),this.ripples.length||this._setAnimating(!1))},animate:function(){if(this._animating){var e,t;for(e=0;e<this.ripples.length;++e)t=this.ripples[e],t.draw(),this.$.background.style.opacity=t.outerOpacity,t.isOpacityFullyDecayed&&!t.isRestingAtMaxRadius&&this.removeRipple(t);!this.shouldKeepAnimating&&this.ripples.length===0?this.onAnimationComplete():window.requestAnimationFrame(this._boundAnimate)}},animateRipple:function(){return this.animate()},_onEnterKeydown:function(){this.uiDownAction(),this.async(this.uiUpAction,1)},_onSpaceKeydown:function(){this.uiDownAction()},_onSpaceKeyup:function(){this.uiUpAction()},_holdDownChanged:function(e,t){t!==void 0&&(e?this.downAction():this.upAction())}});var j={properties:{noink:{type:Boolean,observer:"_noinkChanged"},_rippleContainer:{type:Object}},_buttonStateChanged:function(){this.focused&&this.ensureRipple()},_downHandler:function(e){Ee._downHandler.call(this,e),this.pressed&&this.ensureRipple(e)},ensureRipple:function(e){if(!this.hasRipple()){this._ripple=this._createRipple(),this._ripple.noink=this.noink;var t=this._rippleContainer||this.root;if(t&&m(t).appendChild(this._ripple),e){var i=m(this._rippleContainer||this),n=m(e).rootTarget;i.deepContains(n)&&this._ripple.uiDownAction(e)}}},getRipple:function(){return this.ensureRipple(),this._ripple},hasRipple:function(){return!!this._ripple},_createRipple:function(){var e=document.createElement("paper-ripple");return e},_noinkChanged:function(e){this.hasRipple()&&(this._ripple.noink=e)}};var et={observers:["_focusedChanged(receivedFocusFromKeyboard)"],_focusedChanged:function(e){e&&this.ensureRipple(),this.hasRipple()&&(this._ripple.holdDown=e)},_createRipple:function(){var e=j._createRipple();return e.id="ink",e.setAttribute("center",""),e.classList.add("circle"),e}},Ae=[Ft,U,j,et];var al={_checkedChanged:function(){ji._checkedChanged.call(this),this.hasRipple()&&(this.checked?this._ripple.setAttribute("checked",""):this._ripple.removeAttribute("checked"))},_buttonStateChanged:function(){j._buttonStateChanged.call(this),!this.disabled&&this.isAttached&&(this.checked=this.active)}},Te=[Ae,qn,al];var Zn=f`<style>
  :host {
    display: inline-block;
    white-space: nowrap;
    cursor: pointer;
    --calculated-paper-checkbox-size: var(--paper-checkbox-size, 18px);
    /* -1px is a sentinel for the default and is replaced in \`attached\`. */
    --calculated-paper-checkbox-ink-size: var(--paper-checkbox-ink-size, -1px);
    @apply --paper-font-common-base;
    line-height: 0;
    -webkit-tap-highlight-color: transparent;
  }

  :host([hidden]) {
    display: none !important;
  }

  :host(:focus) {
    outline: none;
  }

  .hidden {
    display: none;
  }

  #checkboxContainer {
    display: inline-block;
    position: relative;
    width: var(--calculated-paper-checkbox-size);
    height: var(--calculated-paper-checkbox-size);
    min-width: var(--calculated-paper-checkbox-size);
    margin: var(--paper-checkbox-margin, initial);
    vertical-align: var(--paper-checkbox-vertical-align, middle);
    background-color: var(--paper-checkbox-unchecked-background-color, transparent);
  }

  #ink {
    position: absolute;

    /* Center the ripple in the checkbox by negative offsetting it by
     * (inkWidth - rippleWidth) / 2 */
    top: calc(0px - (var(--calculated-paper-checkbox-ink-size) - var(--calculated-paper-checkbox-size)) / 2);
    left: calc(0px - (var(--calculated-paper-checkbox-ink-size) - var(--calculated-paper-checkbox-size)) / 2);
    width: var(--calculated-paper-checkbox-ink-size);
    height: var(--calculated-paper-checkbox-ink-size);
    color: var(--paper-checkbox-unchecked-ink-color, var(--primary-text-color));
    opacity: 0.6;
    pointer-events: none;
  }

  #ink:dir(rtl) {
    right: calc(0px - (var(--calculated-paper-checkbox-ink-size) - var(--calculated-paper-checkbox-size)) / 2);
    left: auto;
  }

  #ink[checked] {
    color: var(--paper-checkbox-checked-ink-color, var(--primary-color));
  }

  #checkbox {
    position: relative;
    box-sizing: border-box;
    height: 100%;
    border: solid 2px;
    border-color: var(--paper-checkbox-unchecked-color, var(--primary-text-color));
    border-radius: 2px;
    pointer-events: none;
    -webkit-transition: background-color 140ms, border-color 140ms;
    transition: background-color 140ms, border-color 140ms;

    -webkit-transition-duration: var(--paper-checkbox-animation-duration, 140ms);
    transition-duration: var(--paper-checkbox-animation-duration, 140ms);
  }

  /* checkbox checked animations */
  #checkbox.checked #checkmark {
    -webkit-animation: checkmark-expand 140ms ease-out forwards;
    animation: checkmark-expand 140ms ease-out forwards;

    -webkit-animation-duration: var(--paper-checkbox-animation-duration, 140ms);
    animation-duration: var(--paper-checkbox-animation-duration, 140ms);
  }

  @-webkit-keyframes checkmark-expand {
    0% {
      -webkit-transform: scale(0, 0) rotate(45deg);
    }
    100% {
      -webkit-transform: scale(1, 1) rotate(45deg);
    }
  }

  @keyframes checkmark-expand {
    0% {
      transform: scale(0, 0) rotate(45deg);
    }
    100% {
      transform: scale(1, 1) rotate(45deg);
    }
  }

  #checkbox.checked {
    background-color: var(--paper-checkbox-checked-color, var(--primary-color));
    border-color: var(--paper-checkbox-checked-color, var(--primary-color));
  }

  #checkmark {
    position: absolute;
    width: 36%;
    height: 70%;
    border-style: solid;
    border-top: none;
    border-left: none;
    border-right-width: calc(2/15 * var(--calculated-paper-checkbox-size));
    border-bottom-width: calc(2/15 * var(--calculated-paper-checkbox-size));
    border-color: var(--paper-checkbox-checkmark-color, white);
    -webkit-transform-origin: 97% 86%;
    transform-origin: 97% 86%;
    box-sizing: content-box; /* protect against page-level box-sizing */
  }

  #checkmark:dir(rtl) {
    -webkit-transform-origin: 50% 14%;
    transform-origin: 50% 14%;
  }

  /* label */
  #checkboxLabel {
    position: relative;
    display: inline-block;
    vertical-align: middle;
    padding-left: var(--paper-checkbox-label-spacing, 8px);
    white-space: normal;
    line-height: normal;
    color: var(--paper-checkbox-label-color, var(--primary-text-color));
    @apply --paper-checkbox-label;
  }

  :host([checked]) #checkboxLabel {
    color: var(--paper-checkbox-label-checked-color, var(--paper-checkbox-label-color, var(--primary-text-color)));
    @apply --paper-checkbox-label-checked;
  }

  #checkboxLabel:dir(rtl) {
    padding-right: var(--paper-checkbox-label-spacing, 8px);
    padding-left: 0;
  }

  #checkboxLabel[hidden] {
    display: none;
  }

  /* disabled state */

  :host([disabled]) #checkbox {
    opacity: 0.5;
    border-color: var(--paper-checkbox-unchecked-color, var(--primary-text-color));
  }

  :host([disabled][checked]) #checkbox {
    background-color: var(--paper-checkbox-unchecked-color, var(--primary-text-color));
    opacity: 0.5;
  }

  :host([disabled]) #checkboxLabel  {
    opacity: 0.65;
  }

  /* invalid state */
  #checkbox.invalid:not(.checked) {
    border-color: var(--paper-checkbox-error-color, var(--error-color));
  }
</style>

<div id="checkboxContainer">
  <div id="checkbox" class$="[[_computeCheckboxClass(checked, invalid)]]">
    <div id="checkmark" class$="[[_computeCheckmarkClass(checked)]]"></div>
  </div>
</div>

<div id="checkboxLabel"><slot></slot></div>`;Zn.setAttribute("strip-whitespace","");_({_template:Zn,is:"paper-checkbox",behaviors:[Te],hostAttributes:{role:"checkbox","aria-checked":!1,tabindex:0},properties:{ariaActiveAttribute:{type:String,value:"aria-checked"}},attached:function(){we(this,function(){var e=this.getComputedStyleValue("--calculated-paper-checkbox-ink-size").trim();if(e==="-1px"){var t=this.getComputedStyleValue("--calculated-paper-checkbox-size").trim(),i="px",n=t.match(/[A-Za-z]+$/);n!==null&&(i=n[0]);var r=parseFloat(t),o=8/3*r;i==="px"&&(o=Math.floor(o),o%2!==r%2&&o++),this.updateStyles({"--paper-checkbox-ink-size":o+i})}})},_computeCheckboxClass:function(e,t){var i="";return e&&(i+="checked "),t&&(i+="invalid"),i},_computeCheckmarkClass:function(e){return e?"":"hidden"},_createRipple:function(){return this._rippleContainer=this.$.checkboxContainer,et._createRipple.call(this)}});var eo=f`
<custom-style>
  <style is="custom-style">
    [hidden] {
      display: none !important;
    }
  </style>
</custom-style>
<custom-style>
  <style is="custom-style">
    html {

      --layout: {
        display: -ms-flexbox;
        display: -webkit-flex;
        display: flex;
      };

      --layout-inline: {
        display: -ms-inline-flexbox;
        display: -webkit-inline-flex;
        display: inline-flex;
      };

      --layout-horizontal: {
        @apply --layout;

        -ms-flex-direction: row;
        -webkit-flex-direction: row;
        flex-direction: row;
      };

      --layout-horizontal-reverse: {
        @apply --layout;

        -ms-flex-direction: row-reverse;
        -webkit-flex-direction: row-reverse;
        flex-direction: row-reverse;
      };

      --layout-vertical: {
        @apply --layout;

        -ms-flex-direction: column;
        -webkit-flex-direction: column;
        flex-direction: column;
      };

      --layout-vertical-reverse: {
        @apply --layout;

        -ms-flex-direction: column-reverse;
        -webkit-flex-direction: column-reverse;
        flex-direction: column-reverse;
      };

      --layout-wrap: {
        -ms-flex-wrap: wrap;
        -webkit-flex-wrap: wrap;
        flex-wrap: wrap;
      };

      --layout-wrap-reverse: {
        -ms-flex-wrap: wrap-reverse;
        -webkit-flex-wrap: wrap-reverse;
        flex-wrap: wrap-reverse;
      };

      --layout-flex-auto: {
        -ms-flex: 1 1 auto;
        -webkit-flex: 1 1 auto;
        flex: 1 1 auto;
      };

      --layout-flex-none: {
        -ms-flex: none;
        -webkit-flex: none;
        flex: none;
      };

      --layout-flex: {
        -ms-flex: 1 1 0.000000001px;
        -webkit-flex: 1;
        flex: 1;
        -webkit-flex-basis: 0.000000001px;
        flex-basis: 0.000000001px;
      };

      --layout-flex-2: {
        -ms-flex: 2;
        -webkit-flex: 2;
        flex: 2;
      };

      --layout-flex-3: {
        -ms-flex: 3;
        -webkit-flex: 3;
        flex: 3;
      };

      --layout-flex-4: {
        -ms-flex: 4;
        -webkit-flex: 4;
        flex: 4;
      };

      --layout-flex-5: {
        -ms-flex: 5;
        -webkit-flex: 5;
        flex: 5;
      };

      --layout-flex-6: {
        -ms-flex: 6;
        -webkit-flex: 6;
        flex: 6;
      };

      --layout-flex-7: {
        -ms-flex: 7;
        -webkit-flex: 7;
        flex: 7;
      };

      --layout-flex-8: {
        -ms-flex: 8;
        -webkit-flex: 8;
        flex: 8;
      };

      --layout-flex-9: {
        -ms-flex: 9;
        -webkit-flex: 9;
        flex: 9;
      };

      --layout-flex-10: {
        -ms-flex: 10;
        -webkit-flex: 10;
        flex: 10;
      };

      --layout-flex-11: {
        -ms-flex: 11;
        -webkit-flex: 11;
        flex: 11;
      };

      --layout-flex-12: {
        -ms-flex: 12;
        -webkit-flex: 12;
        flex: 12;
      };

      /* alignment in cross axis */

      --layout-start: {
        -ms-flex-align: start;
        -webkit-align-items: flex-start;
        align-items: flex-start;
      };

      --layout-center: {
        -ms-flex-align: center;
        -webkit-align-items: center;
        align-items: center;
      };

      --layout-end: {
        -ms-flex-align: end;
        -webkit-align-items: flex-end;
        align-items: flex-end;
      };

      --layout-baseline: {
        -ms-flex-align: baseline;
        -webkit-align-items: baseline;
        align-items: baseline;
      };

      /* alignment in main axis */

      --layout-start-justified: {
        -ms-flex-pack: start;
        -webkit-justify-content: flex-start;
        justify-content: flex-start;
      };

      --layout-center-justified: {
        -ms-flex-pack: center;
        -webkit-justify-content: center;
        justify-content: center;
      };

      --layout-end-justified: {
        -ms-flex-pack: end;
        -webkit-justify-content: flex-end;
        justify-content: flex-end;
      };

      --layout-around-justified: {
        -ms-flex-pack: distribute;
        -webkit-justify-content: space-around;
        justify-content: space-around;
      };

      --layout-justified: {
        -ms-flex-pack: justify;
        -webkit-justify-content: space-between;
        justify-content: space-between;
      };

      --layout-center-center: {
        @apply --layout-center;
        @apply --layout-center-justified;
      };

      /* self alignment */

      --layout-self-start: {
        -ms-align-self: flex-start;
        -webkit-align-self: flex-start;
        align-self: flex-start;
      };

      --layout-self-center: {
        -ms-align-self: center;
        -webkit-align-self: center;
        align-self: center;
      };

      --layout-self-end: {
        -ms-align-self: flex-end;
        -webkit-align-self: flex-end;
        align-self: flex-end;
      };

      --layout-self-stretch: {
        -ms-align-self: stretch;
        -webkit-align-self: stretch;
        align-self: stretch;
      };

      --layout-self-baseline: {
        -ms-align-self: baseline;
        -webkit-align-self: baseline;
        align-self: baseline;
      };

      /* multi-line alignment in main axis */

      --layout-start-aligned: {
        -ms-flex-line-pack: start;  /* IE10 */
        -ms-align-content: flex-start;
        -webkit-align-content: flex-start;
        align-content: flex-start;
      };

      --layout-end-aligned: {
        -ms-flex-line-pack: end;  /* IE10 */
        -ms-align-content: flex-end;
        -webkit-align-content: flex-end;
        align-content: flex-end;
      };

      --layout-center-aligned: {
        -ms-flex-line-pack: center;  /* IE10 */
        -ms-align-content: center;
        -webkit-align-content: center;
        align-content: center;
      };

      --layout-between-aligned: {
        -ms-flex-line-pack: justify;  /* IE10 */
        -ms-align-content: space-between;
        -webkit-align-content: space-between;
        align-content: space-between;
      };

      --layout-around-aligned: {
        -ms-flex-line-pack: distribute;  /* IE10 */
        -ms-align-content: space-around;
        -webkit-align-content: space-around;
        align-content: space-around;
      };

      /*******************************
                Other Layout
      *******************************/

      --layout-block: {
        display: block;
      };

      --layout-invisible: {
        visibility: hidden !important;
      };

      --layout-relative: {
        position: relative;
      };

      --layout-fit: {
        position: absolute;
        top: 0;
        right: 0;
        bottom: 0;
        left: 0;
      };

      --layout-scroll: {
        -webkit-overflow-scrolling: touch;
        overflow: auto;
      };

      --layout-fullbleed: {
        margin: 0;
        height: 100vh;
      };

      /* fixed position */

      --layout-fixed-top: {
        position: fixed;
        top: 0;
        left: 0;
        right: 0;
      };

      --layout-fixed-right: {
        position: fixed;
        top: 0;
        right: 0;
        bottom: 0;
      };

      --layout-fixed-bottom: {
        position: fixed;
        right: 0;
        bottom: 0;
        left: 0;
      };

      --layout-fixed-left: {
        position: fixed;
        top: 0;
        bottom: 0;
        left: 0;
      };

    }
  </style>
</custom-style>`;eo.setAttribute("style","display: none;");document.head.appendChild(eo.content);var to=document.createElement("style");to.textContent="[hidden] { display: none !important; }";document.head.appendChild(to);_({_template:f`
    <style>
      :host {
        @apply --layout-inline;
        @apply --layout-center-center;
        position: relative;

        vertical-align: middle;

        fill: var(--iron-icon-fill-color, currentcolor);
        stroke: var(--iron-icon-stroke-color, none);

        width: var(--iron-icon-width, 24px);
        height: var(--iron-icon-height, 24px);
        @apply --iron-icon;
      }

      :host([hidden]) {
        display: none;
      }
    </style>
`,is:"iron-icon",properties:{icon:{type:String},theme:{type:String},src:{type:String},_meta:{value:Kn.create("iron-meta",{type:"iconset"})}},observers:["_updateIcon(_meta, isAttached)","_updateIcon(theme, isAttached)","_srcChanged(src, isAttached)","_iconChanged(icon, isAttached)"],_DEFAULT_ICONSET:"icons",_iconChanged:function(e){var t=(e||"").split(":");this._iconName=t.pop(),this._iconsetName=t.pop()||this._DEFAULT_ICONSET,this._updateIcon()},_srcChanged:function(e){this._updateIcon()},_usesIconset:function(){return this.icon||!this.src},_updateIcon:function(){this._usesIconset()?(this._img&&this._img.parentNode&&m(this.root).removeChild(this._img),this._iconName===""?this._iconset&&this._iconset.removeIcon(this):this._iconsetName&&this._meta&&(this._iconset=this._meta.byKey(this._iconsetName),this._iconset?(this._iconset.applyIcon(this,this._iconName,this.theme),this.unlisten(window,"iron-iconset-added","_updateIcon")):this.listen(window,"iron-iconset-added","_updateIcon"))):(this._iconset&&this._iconset.removeIcon(this),this._img||(this._img=document.createElement("img"),this._img.style.width="100%",this._img.style.height="100%",this._img.draggable=!1),this._img.src=this.src,m(this.root).appendChild(this._img))}});var io=f`
<custom-style>
  <style is="custom-style">
    html {

      --shadow-transition: {
        transition: box-shadow 0.28s cubic-bezier(0.4, 0, 0.2, 1);
      };

      --shadow-none: {
        box-shadow: none;
      };

      /* from http://codepen.io/shyndman/pen/c5394ddf2e8b2a5c9185904b57421cdb */

      --shadow-elevation-2dp: {
        box-shadow: 0 2px 2px 0 rgba(0, 0, 0, 0.14),
                    0 1px 5px 0 rgba(0, 0, 0, 0.12),
                    0 3px 1px -2px rgba(0, 0, 0, 0.2);
      };

      --shadow-elevation-3dp: {
        box-shadow: 0 3px 4px 0 rgba(0, 0, 0, 0.14),
                    0 1px 8px 0 rgba(0, 0, 0, 0.12),
                    0 3px 3px -2px rgba(0, 0, 0, 0.4);
      };

      --shadow-elevation-4dp: {
        box-shadow: 0 4px 5px 0 rgba(0, 0, 0, 0.14),
                    0 1px 10px 0 rgba(0, 0, 0, 0.12),
                    0 2px 4px -1px rgba(0, 0, 0, 0.4);
      };

      --shadow-elevation-6dp: {
        box-shadow: 0 6px 10px 0 rgba(0, 0, 0, 0.14),
                    0 1px 18px 0 rgba(0, 0, 0, 0.12),
                    0 3px 5px -1px rgba(0, 0, 0, 0.4);
      };

      --shadow-elevation-8dp: {
        box-shadow: 0 8px 10px 1px rgba(0, 0, 0, 0.14),
                    0 3px 14px 2px rgba(0, 0, 0, 0.12),
                    0 5px 5px -3px rgba(0, 0, 0, 0.4);
      };

      --shadow-elevation-12dp: {
        box-shadow: 0 12px 16px 1px rgba(0, 0, 0, 0.14),
                    0 4px 22px 3px rgba(0, 0, 0, 0.12),
                    0 6px 7px -4px rgba(0, 0, 0, 0.4);
      };

      --shadow-elevation-16dp: {
        box-shadow: 0 16px 24px 2px rgba(0, 0, 0, 0.14),
                    0  6px 30px 5px rgba(0, 0, 0, 0.12),
                    0  8px 10px -5px rgba(0, 0, 0, 0.4);
      };

      --shadow-elevation-24dp: {
        box-shadow: 0 24px 38px 3px rgba(0, 0, 0, 0.14),
                    0 9px 46px 8px rgba(0, 0, 0, 0.12),
                    0 11px 15px -7px rgba(0, 0, 0, 0.4);
      };
    }
  </style>
</custom-style>`;io.setAttribute("style","display: none;");document.head.appendChild(io.content);var ro=f`
<dom-module id="paper-material-styles">
  <template>
    <style>
      html {
        --paper-material: {
          display: block;
          position: relative;
        };
        --paper-material-elevation-1: {
          @apply --shadow-elevation-2dp;
        };
        --paper-material-elevation-2: {
          @apply --shadow-elevation-4dp;
        };
        --paper-material-elevation-3: {
          @apply --shadow-elevation-6dp;
        };
        --paper-material-elevation-4: {
          @apply --shadow-elevation-8dp;
        };
        --paper-material-elevation-5: {
          @apply --shadow-elevation-16dp;
        };
      }
      .paper-material {
        @apply --paper-material;
      }
      .paper-material[elevation="1"] {
        @apply --paper-material-elevation-1;
      }
      .paper-material[elevation="2"] {
        @apply --paper-material-elevation-2;
      }
      .paper-material[elevation="3"] {
        @apply --paper-material-elevation-3;
      }
      .paper-material[elevation="4"] {
        @apply --paper-material-elevation-4;
      }
      .paper-material[elevation="5"] {
        @apply --paper-material-elevation-5;
      }

      /* Duplicate the styles because of https://github.com/webcomponents/shadycss/issues/193 */
      :host {
        --paper-material: {
          display: block;
          position: relative;
        };
        --paper-material-elevation-1: {
          @apply --shadow-elevation-2dp;
        };
        --paper-material-elevation-2: {
          @apply --shadow-elevation-4dp;
        };
        --paper-material-elevation-3: {
          @apply --shadow-elevation-6dp;
        };
        --paper-material-elevation-4: {
          @apply --shadow-elevation-8dp;
        };
        --paper-material-elevation-5: {
          @apply --shadow-elevation-16dp;
        };
      }
      :host(.paper-material) {
        @apply --paper-material;
      }
      :host(.paper-material[elevation="1"]) {
        @apply --paper-material-elevation-1;
      }
      :host(.paper-material[elevation="2"]) {
        @apply --paper-material-elevation-2;
      }
      :host(.paper-material[elevation="3"]) {
        @apply --paper-material-elevation-3;
      }
      :host(.paper-material[elevation="4"]) {
        @apply --paper-material-elevation-4;
      }
      :host(.paper-material[elevation="5"]) {
        @apply --paper-material-elevation-5;
      }
    </style>
  </template>
</dom-module>`;ro.setAttribute("style","display: none;");document.head.appendChild(ro.content);var ll={properties:{elevation:{type:Number,reflectToAttribute:!0,readOnly:!0}},observers:["_calculateElevation(focused, disabled, active, pressed, receivedFocusFromKeyboard)","_computeKeyboardClass(receivedFocusFromKeyboard)"],hostAttributes:{role:"button",tabindex:"0",animated:!0},_calculateElevation:function(){var e=1;this.disabled?e=0:this.active||this.pressed?e=4:this.receivedFocusFromKeyboard&&(e=3),this._setElevation(e)},_computeKeyboardClass:function(e){this.toggleClass("keyboard-focus",e)},_spaceKeyDownHandler:function(e){Ee._spaceKeyDownHandler.call(this,e),this.hasRipple()&&this.getRipple().ripples.length<1&&this._ripple.uiDownAction()},_spaceKeyUpHandler:function(e){Ee._spaceKeyUpHandler.call(this,e),this.hasRipple()&&this._ripple.uiUpAction()}},no=[Ft,U,j,ll];var oo=f`
  <style include="paper-material-styles">
    :host {
      @apply --layout-vertical;
      @apply --layout-center-center;

      background: var(--paper-fab-background, var(--accent-color));
      border-radius: 50%;
      box-sizing: border-box;
      color: var(--text-primary-color);
      cursor: pointer;
      height: 56px;
      min-width: 0;
      outline: none;
      padding: 16px;
      position: relative;
      -moz-user-select: none;
      -ms-user-select: none;
      -webkit-user-select: none;
      user-select: none;
      width: 56px;
      z-index: 0;

      /* NOTE: Both values are needed, since some phones require the value \`transparent\`. */
      -webkit-tap-highlight-color: rgba(0,0,0,0);
      -webkit-tap-highlight-color: transparent;

      @apply --paper-fab;
    }

    [hidden] {
      display: none !important;
    }

    :host([mini]) {
      width: 40px;
      height: 40px;
      padding: 8px;

      @apply --paper-fab-mini;
    }

    :host([disabled]) {
      color: var(--paper-fab-disabled-text, var(--paper-grey-500));
      background: var(--paper-fab-disabled-background, var(--paper-grey-300));

      @apply --paper-fab-disabled;
    }

    iron-icon {
      @apply --paper-fab-iron-icon;
    }

    span {
      width: 100%;
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
      text-align: center;

      @apply --paper-fab-label;
    }

    :host(.keyboard-focus) {
      background: var(--paper-fab-keyboard-focus-background, var(--paper-pink-900));
    }

    :host([elevation="1"]) {
      @apply --paper-material-elevation-1;
    }

    :host([elevation="2"]) {
      @apply --paper-material-elevation-2;
    }

    :host([elevation="3"]) {
      @apply --paper-material-elevation-3;
    }

    :host([elevation="4"]) {
      @apply --paper-material-elevation-4;
    }

    :host([elevation="5"]) {
      @apply --paper-material-elevation-5;
    }
  </style>

  <iron-icon id="icon" hidden\$="{{!_computeIsIconFab(icon, src)}}" src="[[src]]" icon="[[icon]]"></iron-icon>
  <span hidden\$="{{_computeIsIconFab(icon, src)}}">{{label}}</span>
`;oo.setAttribute("strip-whitespace","");_({_template:oo,is:"paper-fab",behaviors:[no],properties:{src:{type:String,value:""},icon:{type:String,value:""},mini:{type:Boolean,value:!1,reflectToAttribute:!0},label:{type:String,observer:"_labelChanged"}},_labelChanged:function(){this.setAttribute("aria-label",this.label)},_computeIsIconFab:function(e,t){return e.length>0||t.length>0}});_({is:"paper-icon-button",_template:f`
    <style>
      :host {
        display: inline-block;
        position: relative;
        padding: 8px;
        outline: none;
        -webkit-user-select: none;
        -moz-user-select: none;
        -ms-user-select: none;
        user-select: none;
        cursor: pointer;
        z-index: 0;
        line-height: 1;

        width: 40px;
        height: 40px;

        /*
          NOTE: Both values are needed, since some phones require the value to
          be \`transparent\`.
        */
        -webkit-tap-highlight-color: rgba(0, 0, 0, 0);
        -webkit-tap-highlight-color: transparent;

        /* Because of polymer/2558, this style has lower specificity than * */
        box-sizing: border-box !important;

        @apply --paper-icon-button;
      }

      :host #ink {
        color: var(--paper-icon-button-ink-color, var(--primary-text-color));
        opacity: 0.6;
      }

      :host([disabled]) {
        color: var(--paper-icon-button-disabled-text, var(--disabled-text-color));
        pointer-events: none;
        cursor: auto;

        @apply --paper-icon-button-disabled;
      }

      :host([hidden]) {
        display: none !important;
      }

      :host(:hover) {
        @apply --paper-icon-button-hover;
      }

      iron-icon {
        --iron-icon-width: 100%;
        --iron-icon-height: 100%;
      }
    </style>

    <iron-icon id="icon" src="[[src]]" icon="[[icon]]"
               alt$="[[alt]]"></iron-icon>
  `,hostAttributes:{role:"button",tabindex:"0"},behaviors:[Ae],registered:function(){this._template.setAttribute("strip-whitespace","")},properties:{src:{type:String},icon:{type:String},alt:{type:String,observer:"_altChanged"}},_altChanged:function(e,t){var i=this.getAttribute("aria-label");(!i||t==i)&&this.setAttribute("aria-label",e)}});var z=_({_template:f`
    <style>
      :host {
        display: inline-block;
        position: fixed;
        clip: rect(0px,0px,0px,0px);
      }
    </style>
    <div aria-live$="[[mode]]">[[_text]]</div>
`,is:"iron-a11y-announcer",properties:{mode:{type:String,value:"polite"},timeout:{type:Number,value:150},_text:{type:String,value:""}},created:function(){z.instance||(z.instance=this),document.addEventListener("iron-announce",this._onIronAnnounce.bind(this))},announce:function(e){this._text="",this.async(function(){this._text=e},this.timeout)},_onIronAnnounce:function(e){e.detail&&e.detail.text&&this.announce(e.detail.text)}});z.instance=null;z.requestAvailability=function(){z.instance||(z.instance=document.createElement("iron-a11y-announcer")),document.body?document.body.appendChild(z.instance):document.addEventListener("load",function(){document.body.appendChild(z.instance)})};_({_template:f`
    <style>
      :host {
        display: inline-block;
      }
    </style>
    <slot id="content"></slot>
`,is:"iron-input",behaviors:[Z],properties:{bindValue:{type:String,value:""},value:{type:String,computed:"_computeValue(bindValue)"},allowedPattern:{type:String},autoValidate:{type:Boolean,value:!1},_inputElement:Object},observers:["_bindValueChanged(bindValue, _inputElement)"],listeners:{input:"_onInput",keypress:"_onKeypress"},created:function(){z.requestAvailability(),this._previousValidInput="",this._patternAlreadyChecked=!1},attached:function(){this._observer=m(this).observeNodes(function(e){this._initSlottedInput()}.bind(this))},detached:function(){this._observer&&(m(this).unobserveNodes(this._observer),this._observer=null)},get inputElement(){return this._inputElement},_initSlottedInput:function(){this._inputElement=this.getEffectiveChildren()[0],this.inputElement&&this.inputElement.value&&(this.bindValue=this.inputElement.value),this.fire("iron-input-ready")},get _patternRegExp(){var e;return this.allowedPattern?e=new RegExp(this.allowedPattern):this.inputElement.type==="number"&&(e=/[0-9.,e-]/),e},_bindValueChanged:function(e,t){t&&(e===void 0?t.value=null:e!==t.value&&(this.inputElement.value=e),this.autoValidate&&this.validate(),this.fire("bind-value-changed",{value:e}))},_onInput:function(){if(this.allowedPattern&&!this._patternAlreadyChecked){var e=this._checkPatternValidity();e||(this._announceInvalidCharacter("Invalid string of characters not entered."),this.inputElement.value=this._previousValidInput)}this.bindValue=this._previousValidInput=this.inputElement.value,this._patternAlreadyChecked=!1},_isPrintable:function(e){var t=e.keyCode==8||e.keyCode==9||e.keyCode==13||e.keyCode==27,i=e.keyCode==19||e.keyCode==20||e.keyCode==45||e.keyCode==46||e.keyCode==144||e.keyCode==145||e.keyCode>32&&e.keyCode<41||e.keyCode>111&&e.keyCode<124;return!t&&!(e.charCode==0&&i)},_onKeypress:function(e){if(!(!this.allowedPattern&&this.inputElement.type!=="number")){var t=this._patternRegExp;if(t&&!(e.metaKey||e.ctrlKey||e.altKey)){this._patternAlreadyChecked=!0;var i=String.fromCharCode(e.charCode);this._isPrintable(e)&&!t.test(i)&&(e.preventDefault(),this._announceInvalidCharacter("Invalid character "+i+" not entered."))}}},_checkPatternValidity:function(){var e=this._patternRegExp;if(!e)return!0;for(var t=0;t<this.inputElement.value.length;t++)if(!e.test(this.inputElement.value[t]))return!1;return!0},validate:function(){if(!this.inputElement)return this.invalid=!1,!0;var e=this.inputElement.checkValidity();return e&&(this.required&&this.bindValue===""?e=!1:this.hasValidator()&&(e=Z.validate.call(this,this.bindValue))),this.invalid=!e,this.fire("iron-input-validate"),e},_announceInvalidCharacter:function(e){this.fire("iron-announce",{text:e})},_computeValue:function(e){return e}});var so=f`<custom-style>
  <style is="custom-style">
    html {

      /* Shared Styles */
      --paper-font-common-base: {
        font-family: 'Roboto', 'Noto', sans-serif;
        -webkit-font-smoothing: antialiased;
      };

      --paper-font-common-code: {
        font-family: 'Roboto Mono', 'Consolas', 'Menlo', monospace;
        -webkit-font-smoothing: antialiased;
      };

      --paper-font-common-expensive-kerning: {
        text-rendering: optimizeLegibility;
      };

      --paper-font-common-nowrap: {
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      };

      /* Material Font Styles */

      --paper-font-display4: {
        @apply --paper-font-common-base;
        @apply --paper-font-common-nowrap;

        font-size: 112px;
        font-weight: 300;
        letter-spacing: -.044em;
        line-height: 120px;
      };

      --paper-font-display3: {
        @apply --paper-font-common-base;
        @apply --paper-font-common-nowrap;

        font-size: 56px;
        font-weight: 400;
        letter-spacing: -.026em;
        line-height: 60px;
      };

      --paper-font-display2: {
        @apply --paper-font-common-base;

        font-size: 45px;
        font-weight: 400;
        letter-spacing: -.018em;
        line-height: 48px;
      };

      --paper-font-display1: {
        @apply --paper-font-common-base;

        font-size: 34px;
        font-weight: 400;
        letter-spacing: -.01em;
        line-height: 40px;
      };

      --paper-font-headline: {
        @apply --paper-font-common-base;

        font-size: 24px;
        font-weight: 400;
        letter-spacing: -.012em;
        line-height: 32px;
      };

      --paper-font-title: {
        @apply --paper-font-common-base;
        @apply --paper-font-common-nowrap;

        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
      };

      --paper-font-subhead: {
        @apply --paper-font-common-base;

        font-size: 16px;
        font-weight: 400;
        line-height: 24px;
      };

      --paper-font-body2: {
        @apply --paper-font-common-base;

        font-size: 14px;
        font-weight: 500;
        line-height: 24px;
      };

      --paper-font-body1: {
        @apply --paper-font-common-base;

        font-size: 14px;
        font-weight: 400;
        line-height: 20px;
      };

      --paper-font-caption: {
        @apply --paper-font-common-base;
        @apply --paper-font-common-nowrap;

        font-size: 12px;
        font-weight: 400;
        letter-spacing: 0.011em;
        line-height: 20px;
      };

      --paper-font-menu: {
        @apply --paper-font-common-base;
        @apply --paper-font-common-nowrap;

        font-size: 13px;
        font-weight: 500;
        line-height: 24px;
      };

      --paper-font-button: {
        @apply --paper-font-common-base;
        @apply --paper-font-common-nowrap;

        font-size: 14px;
        font-weight: 500;
        letter-spacing: 0.018em;
        line-height: 24px;
        text-transform: uppercase;
      };

      --paper-font-code2: {
        @apply --paper-font-common-code;

        font-size: 14px;
        font-weight: 700;
        line-height: 20px;
      };

      --paper-font-code1: {
        @apply --paper-font-common-code;

        font-size: 14px;
        font-weight: 500;
        line-height: 20px;
      };

    }

  </style>
</custom-style>`;so.setAttribute("style","display: none;");document.head.appendChild(so.content);var zt={attached:function(){this.fire("addon-attached")},update:function(e){}};_({_template:f`
    <style>
      :host {
        display: inline-block;
        float: right;

        @apply --paper-font-caption;
        @apply --paper-input-char-counter;
      }

      :host([hidden]) {
        display: none !important;
      }

      :host(:dir(rtl)) {
        float: left;
      }
    </style>

    <span>[[_charCounterStr]]</span>
`,is:"paper-input-char-counter",behaviors:[zt],properties:{_charCounterStr:{type:String,value:"0"}},update:function(e){if(e.inputElement){e.value=e.value||"";var t=e.value.toString().length.toString();e.inputElement.hasAttribute("maxlength")&&(t+="/"+e.inputElement.getAttribute("maxlength")),this._charCounterStr=t}}});var ao=f`
<custom-style>
  <style is="custom-style">
    html {
      --paper-input-container-shared-input-style: {
        position: relative; /* to make a stacking context */
        outline: none;
        box-shadow: none;
        padding: 0;
        margin: 0;
        width: 100%;
        max-width: 100%;
        background: transparent;
        border: none;
        color: var(--paper-input-container-input-color, var(--primary-text-color));
        -webkit-appearance: none;
        text-align: inherit;
        vertical-align: var(--paper-input-container-input-align, bottom);

        @apply --paper-font-subhead;
      };
    }
  </style>
</custom-style>
`;ao.setAttribute("style","display: none;");document.head.appendChild(ao.content);_({_template:f`
    <style>
      :host {
        display: block;
        padding: 8px 0;
        @apply --paper-input-container;
      }

      :host([inline]) {
        display: inline-block;
      }

      :host([disabled]) {
        pointer-events: none;
        opacity: 0.33;

        @apply --paper-input-container-disabled;
      }

      :host([hidden]) {
        display: none !important;
      }

      [hidden] {
        display: none !important;
      }

      .floated-label-placeholder {
        @apply --paper-font-caption;
      }

      .underline {
        height: 2px;
        position: relative;
      }

      .focused-line {
        @apply --layout-fit;
        border-bottom: 2px solid var(--paper-input-container-focus-color, var(--primary-color));

        -webkit-transform-origin: center center;
        transform-origin: center center;
        -webkit-transform: scale3d(0,1,1);
        transform: scale3d(0,1,1);

        @apply --paper-input-container-underline-focus;
      }

      .underline.is-highlighted .focused-line {
        -webkit-transform: none;
        transform: none;
        -webkit-transition: -webkit-transform 0.25s;
        transition: transform 0.25s;

        @apply --paper-transition-easing;
      }

      .underline.is-invalid .focused-line {
        border-color: var(--paper-input-container-invalid-color, var(--error-color));
        -webkit-transform: none;
        transform: none;
        -webkit-transition: -webkit-transform 0.25s;
        transition: transform 0.25s;

        @apply --paper-transition-easing;
      }

      .unfocused-line {
        @apply --layout-fit;
        border-bottom: 1px solid var(--paper-input-container-color, var(--secondary-text-color));
        @apply --paper-input-container-underline;
      }

      :host([disabled]) .unfocused-line {
        border-bottom: 1px dashed;
        border-color: var(--paper-input-container-color, var(--secondary-text-color));
        @apply --paper-input-container-underline-disabled;
      }

      .input-wrapper {
        @apply --layout-horizontal;
        @apply --layout-center;
        position: relative;
      }

      .input-content {
        @apply --layout-flex-auto;
        @apply --layout-relative;
        max-width: 100%;
      }

      .input-content ::slotted(label),
      .input-content ::slotted(.paper-input-label) {
        position: absolute;
        top: 0;
        left: 0;
        width: 100%;
        font: inherit;
        color: var(--paper-input-container-color, var(--secondary-text-color));
        -webkit-transition: -webkit-transform 0.25s, width 0.25s;
        transition: transform 0.25s, width 0.25s;
        -webkit-transform-origin: left top;
        transform-origin: left top;
        /* Fix for safari not focusing 0-height date/time inputs with -webkit-apperance: none; */
        min-height: 1px;

        @apply --paper-font-common-nowrap;
        @apply --paper-font-subhead;
        @apply --paper-input-container-label;
        @apply --paper-transition-easing;
      }


      .input-content ::slotted(label):before,
      .input-content ::slotted(.paper-input-label):before {
        @apply --paper-input-container-label-before;
      }

      .input-content ::slotted(label):after,
      .input-content ::slotted(.paper-input-label):after {
        @apply --paper-input-container-label-after;
      }

      .input-content.label-is-floating ::slotted(label),
      .input-content.label-is-floating ::slotted(.paper-input-label) {
        -webkit-transform: translateY(-75%) scale(0.75);
        transform: translateY(-75%) scale(0.75);

        /* Since we scale to 75/100 of the size, we actually have 100/75 of the
        original space now available */
        width: 133%;

        @apply --paper-input-container-label-floating;
      }

      :host(:dir(rtl)) .input-content.label-is-floating ::slotted(label),
      :host(:dir(rtl)) .input-content.label-is-floating ::slotted(.paper-input-label) {
        right: 0;
        left: auto;
        -webkit-transform-origin: right top;
        transform-origin: right top;
      }

      .input-content.label-is-highlighted ::slotted(label),
      .input-content.label-is-highlighted ::slotted(.paper-input-label) {
        color: var(--paper-input-container-focus-color, var(--primary-color));

        @apply --paper-input-container-label-focus;
      }

      .input-content.is-invalid ::slotted(label),
      .input-content.is-invalid ::slotted(.paper-input-label) {
        color: var(--paper-input-container-invalid-color, var(--error-color));
      }

      .input-content.label-is-hidden ::slotted(label),
      .input-content.label-is-hidden ::slotted(.paper-input-label) {
        visibility: hidden;
      }

      .input-content ::slotted(input),
      .input-content ::slotted(iron-input),
      .input-content ::slotted(textarea),
      .input-content ::slotted(iron-autogrow-textarea),
      .input-content ::slotted(.paper-input-input) {
        @apply --paper-input-container-shared-input-style;
        /* The apply shim doesn't apply the nested color custom property,
          so we have to re-apply it here. */
        color: var(--paper-input-container-input-color, var(--primary-text-color));
        @apply --paper-input-container-input;
      }

      .input-content ::slotted(input)::-webkit-outer-spin-button,
      .input-content ::slotted(input)::-webkit-inner-spin-button {
        @apply --paper-input-container-input-webkit-spinner;
      }

      .input-content.focused ::slotted(input),
      .input-content.focused ::slotted(iron-input),
      .input-content.focused ::slotted(textarea),
      .input-content.focused ::slotted(iron-autogrow-textarea),
      .input-content.focused ::slotted(.paper-input-input) {
        @apply --paper-input-container-input-focus;
      }

      .input-content.is-invalid ::slotted(input),
      .input-content.is-invalid ::slotted(iron-input),
      .input-content.is-invalid ::slotted(textarea),
      .input-content.is-invalid ::slotted(iron-autogrow-textarea),
      .input-content.is-invalid ::slotted(.paper-input-input) {
        @apply --paper-input-container-input-invalid;
      }

      .prefix ::slotted(*) {
        display: inline-block;
        @apply --paper-font-subhead;
        @apply --layout-flex-none;
        @apply --paper-input-prefix;
      }

      .suffix ::slotted(*) {
        display: inline-block;
        @apply --paper-font-subhead;
        @apply --layout-flex-none;

        @apply --paper-input-suffix;
      }

      /* Firefox sets a min-width on the input, which can cause layout issues */
      .input-content ::slotted(input) {
        min-width: 0;
      }

      .input-content ::slotted(textarea) {
        resize: none;
      }

      .add-on-content {
        position: relative;
      }

      .add-on-content.is-invalid ::slotted(*) {
        color: var(--paper-input-container-invalid-color, var(--error-color));
      }

      .add-on-content.is-highlighted ::slotted(*) {
        color: var(--paper-input-container-focus-color, var(--primary-color));
      }
    </style>

    <div class="floated-label-placeholder" aria-hidden="true" hidden="[[noLabelFloat]]">&nbsp;</div>

    <div class="input-wrapper">
      <span class="prefix"><slot name="prefix"></slot></span>

      <div class$="[[_computeInputContentClass(noLabelFloat,alwaysFloatLabel,focused,invalid,_inputHasContent)]]" id="labelAndInputContainer">
        <slot name="label"></slot>
        <slot name="input"></slot>
      </div>

      <span class="suffix"><slot name="suffix"></slot></span>
    </div>

    <div class$="[[_computeUnderlineClass(focused,invalid)]]">
      <div class="unfocused-line"></div>
      <div class="focused-line"></div>
    </div>

    <div class$="[[_computeAddOnContentClass(focused,invalid)]]">
      <slot name="add-on"></slot>
    </div>
`,is:"paper-input-container",properties:{noLabelFloat:{type:Boolean,value:!1},alwaysFloatLabel:{type:Boolean,value:!1},attrForValue:{type:String,value:"bind-value"},autoValidate:{type:Boolean,value:!1},invalid:{observer:"_invalidChanged",type:Boolean,value:!1},focused:{readOnly:!0,type:Boolean,value:!1,notify:!0},_addons:{type:Array},_inputHasContent:{type:Boolean,value:!1},_inputSelector:{type:String,value:"input,iron-input,textarea,.paper-input-input"},_boundOnFocus:{type:Function,value:function(){return this._onFocus.bind(this)}},_boundOnBlur:{type:Function,value:function(){return this._onBlur.bind(this)}},_boundOnInput:{type:Function,value:function(){return this._onInput.bind(this)}},_boundValueChanged:{type:Function,value:function(){return this._onValueChanged.bind(this)}}},listeners:{"addon-attached":"_onAddonAttached","iron-input-validate":"_onIronInputValidate"},get _valueChangedEvent(){return this.attrForValue+"-changed"},get _propertyForValue(){return X(this.attrForValue)},get _inputElement(){return m(this).querySelector(this._inputSelector)},get _inputElementValue(){return this._inputElement[this._propertyForValue]||this._inputElement.value},ready:function(){this.__isFirstValueUpdate=!0,this._addons||(this._addons=[]),this.addEventListener("focus",this._boundOnFocus,!0),this.addEventListener("blur",this._boundOnBlur,!0)},attached:function(){this.attrForValue?this._inputElement.addEventListener(this._valueChangedEvent,this._boundValueChanged):this.addEventListener("input",this._onInput),this._inputElementValue&&this._inputElementValue!=""?this._handleValueAndAutoValidate(this._inputElement):this._handleValue(this._inputElement)},_onAddonAttached:function(e){this._addons||(this._addons=[]);var t=e.target;this._addons.indexOf(t)===-1&&(this._addons.push(t),this.isAttached&&this._handleValue(this._inputElement))},_onFocus:function(){this._setFocused(!0)},_onBlur:function(){this._setFocused(!1),this._handleValueAndAutoValidate(this._inputElement)},_onInput:function(e){this._handleValueAndAutoValidate(e.target)},_onValueChanged:function(e){var t=e.target;this.__isFirstValueUpdate&&(this.__isFirstValueUpdate=!1,t.value===void 0||t.value==="")||this._handleValueAndAutoValidate(e.target)},_handleValue:function(e){var t=this._inputElementValue;t||t===0||e.type==="number"&&!e.checkValidity()?this._inputHasContent=!0:this._inputHasContent=!1,this.updateAddons({inputElement:e,value:t,invalid:this.invalid})},_handleValueAndAutoValidate:function(e){if(this.autoValidate&&e){var t;e.validate?t=e.validate(this._inputElementValue):t=e.checkValidity(),this.invalid=!t}this._handleValue(e)},_onIronInputValidate:function(e){this.invalid=this._inputElement.invalid},_invalidChanged:function(){this._addons&&this.updateAddons({invalid:this.invalid})},updateAddons:function(e){for(var t,i=0;t=this._addons[i];i++)t.update(e)},_computeInputContentClass:function(e,t,i,n,r){var o="input-content";if(e)r&&(o+=" label-is-hidden"),n&&(o+=" is-invalid");else{var a=this.querySelector("label");t||r?(o+=" label-is-floating",this.$.labelAndInputContainer.style.position="static",n?o+=" is-invalid":i&&(o+=" label-is-highlighted")):(a&&(this.$.labelAndInputContainer.style.position="relative"),n&&(o+=" is-invalid"))}return i&&(o+=" focused"),o},_computeUnderlineClass:function(e,t){var i="underline";return t?i+=" is-invalid":e&&(i+=" is-highlighted"),i},_computeAddOnContentClass:function(e,t){var i="add-on-content";return t?i+=" is-invalid":e&&(i+=" is-highlighted"),i}});_({_template:f`
    <style>
      :host {
        display: inline-block;
        visibility: hidden;

        color: var(--paper-input-container-invalid-color, var(--error-color));

        @apply --paper-font-caption;
        @apply --paper-input-error;
        position: absolute;
        left:0;
        right:0;
      }

      :host([invalid]) {
        visibility: visible;
      }

      #a11yWrapper {
        visibility: hidden;
      }

      :host([invalid]) #a11yWrapper {
        visibility: visible;
      }
    </style>

    <!--
    If the paper-input-error element is directly referenced by an
    \`aria-describedby\` attribute, such as when used as a paper-input add-on,
    then applying \`visibility: hidden;\` to the paper-input-error element itself
    does not hide the error.

    For more information, see:
    https://www.w3.org/TR/accname-1.1/#mapping_additional_nd_description
    -->
    <div id="a11yWrapper">
      <slot></slot>
    </div>
`,is:"paper-input-error",behaviors:[zt],properties:{invalid:{readOnly:!0,reflectToAttribute:!0,type:Boolean}},update:function(e){this._setInvalid(e.invalid)}});var Ie={};Ie.NextLabelID=1;Ie.NextAddonID=1;Ie.NextInputID=1;var pl={properties:{label:{type:String},value:{notify:!0,type:String},disabled:{type:Boolean,value:!1},invalid:{type:Boolean,value:!1,notify:!0},allowedPattern:{type:String},type:{type:String},list:{type:String},pattern:{type:String},required:{type:Boolean,value:!1},errorMessage:{type:String},charCounter:{type:Boolean,value:!1},noLabelFloat:{type:Boolean,value:!1},alwaysFloatLabel:{type:Boolean,value:!1},autoValidate:{type:Boolean,value:!1},validator:{type:String},autocomplete:{type:String,value:"off"},autofocus:{type:Boolean,observer:"_autofocusChanged"},inputmode:{type:String},minlength:{type:Number},maxlength:{type:Number},min:{type:String},max:{type:String},step:{type:String},name:{type:String},placeholder:{type:String,value:""},readonly:{type:Boolean,value:!1},size:{type:Number},autocapitalize:{type:String,value:"none"},autocorrect:{type:String,value:"off"},autosave:{type:String},results:{type:Number},accept:{type:String},multiple:{type:Boolean},_ariaDescribedBy:{type:String,value:""},_ariaLabelledBy:{type:String,value:""},_inputId:{type:String,value:""}},listeners:{"addon-attached":"_onAddonAttached"},keyBindings:{"shift+tab:keydown":"_onShiftTabDown"},hostAttributes:{tabindex:0},get inputElement(){return this.$||(this.$={}),this.$.input||(this._generateInputId(),this.$.input=this.$$("#"+this._inputId)),this.$.input},get _focusableElement(){return this.inputElement},created:function(){this._typesThatHaveText=["date","datetime","datetime-local","month","time","week","file"]},attached:function(){this._updateAriaLabelledBy(),!G&&this.inputElement&&this._typesThatHaveText.indexOf(this.inputElement.type)!==-1&&(this.alwaysFloatLabel=!0)},_appendStringWithSpace:function(e,t){return e?e=e+" "+t:e=t,e},_onAddonAttached:function(e){var t=m(e).rootTarget;if(t.id)this._ariaDescribedBy=this._appendStringWithSpace(this._ariaDescribedBy,t.id);else{var i="paper-input-add-on-"+Ie.NextAddonID++;t.id=i,this._ariaDescribedBy=this._appendStringWithSpace(this._ariaDescribedBy,i)}},validate:function(){return this.inputElement.validate()},_focusBlurHandler:function(e){U._focusBlurHandler.call(this,e),this.focused&&!this._shiftTabPressed&&this._focusableElement&&this._focusableElement.focus()},_onShiftTabDown:function(e){var t=this.getAttribute("tabindex");this._shiftTabPressed=!0,this.setAttribute("tabindex","-1"),this.async(function(){this.setAttribute("tabindex",t),this._shiftTabPressed=!1},1)},_handleAutoValidate:function(){this.autoValidate&&this.validate()},updateValueAndPreserveCaret:function(e){try{var t=this.inputElement.selectionStart;this.value=e,this.inputElement.selectionStart=t,this.inputElement.selectionEnd=t}catch{this.value=e}},_computeAlwaysFloatLabel:function(e,t){return t||e},_updateAriaLabelledBy:function(){var e=m(this.root).querySelector("label");if(!e){this._ariaLabelledBy="";return}var t;e.id?t=e.id:(t="paper-input-label-"+Ie.NextLabelID++,e.id=t),this._ariaLabelledBy=t},_generateInputId:function(){(!this._inputId||this._inputId==="")&&(this._inputId="input-"+Ie.NextInputID++)},_onChange:function(e){this.shadowRoot&&this.fire(e.type,{sourceEvent:e},{node:this,bubbles:e.bubbles,cancelable:e.cancelable})},_autofocusChanged:function(){if(this.autofocus&&this._focusableElement){var e=document.activeElement,t=e instanceof HTMLElement,i=t&&e!==document.body&&e!==document.documentElement;i||this._focusableElement.focus()}}},$t=[U,L,pl];_({is:"paper-input",_template:f`
    <style>
      :host {
        display: block;
      }

      :host([focused]) {
        outline: none;
      }

      :host([hidden]) {
        display: none !important;
      }

      input {
        /* Firefox sets a min-width on the input, which can cause layout issues */
        min-width: 0;
      }

      /* In 1.x, the <input> is distributed to paper-input-container, which styles it.
      In 2.x the <iron-input> is distributed to paper-input-container, which styles
      it, but in order for this to work correctly, we need to reset some
      of the native input's properties to inherit (from the iron-input) */
      iron-input > input {
        @apply --paper-input-container-shared-input-style;
        font-family: inherit;
        font-weight: inherit;
        font-size: inherit;
        letter-spacing: inherit;
        word-spacing: inherit;
        line-height: inherit;
        text-shadow: inherit;
        color: inherit;
        cursor: inherit;
      }

      input:disabled {
        @apply --paper-input-container-input-disabled;
      }

      input::-webkit-outer-spin-button,
      input::-webkit-inner-spin-button {
        @apply --paper-input-container-input-webkit-spinner;
      }

      input::-webkit-clear-button {
        @apply --paper-input-container-input-webkit-clear;
      }

      input::-webkit-calendar-picker-indicator {
        @apply --paper-input-container-input-webkit-calendar-picker-indicator;
      }

      input::-webkit-input-placeholder {
        color: var(--paper-input-container-color, var(--secondary-text-color));
      }

      input:-moz-placeholder {
        color: var(--paper-input-container-color, var(--secondary-text-color));
      }

      input::-moz-placeholder {
        color: var(--paper-input-container-color, var(--secondary-text-color));
      }

      input::-ms-clear {
        @apply --paper-input-container-ms-clear;
      }

      input::-ms-reveal {
        @apply --paper-input-container-ms-reveal;
      }

      input:-ms-input-placeholder {
        color: var(--paper-input-container-color, var(--secondary-text-color));
      }

      label {
        pointer-events: none;
      }
    </style>

    <paper-input-container id="container" no-label-float="[[noLabelFloat]]" always-float-label="[[_computeAlwaysFloatLabel(alwaysFloatLabel,placeholder)]]" auto-validate$="[[autoValidate]]" disabled$="[[disabled]]" invalid="[[invalid]]">

      <slot name="prefix" slot="prefix"></slot>

      <label hidden$="[[!label]]" aria-hidden="true" for$="[[_inputId]]" slot="label">[[label]]</label>

      <!-- Need to bind maxlength so that the paper-input-char-counter works correctly -->
      <iron-input bind-value="{{value}}" slot="input" class="input-element" id$="[[_inputId]]" maxlength$="[[maxlength]]" allowed-pattern="[[allowedPattern]]" invalid="{{invalid}}" validator="[[validator]]">
        <input aria-labelledby$="[[_ariaLabelledBy]]" aria-describedby$="[[_ariaDescribedBy]]" disabled$="[[disabled]]" title$="[[title]]" type$="[[type]]" pattern$="[[pattern]]" required$="[[required]]" autocomplete$="[[autocomplete]]" autofocus$="[[autofocus]]" inputmode$="[[inputmode]]" minlength$="[[minlength]]" maxlength$="[[maxlength]]" min$="[[min]]" max$="[[max]]" step$="[[step]]" name$="[[name]]" placeholder$="[[placeholder]]" readonly$="[[readonly]]" list$="[[list]]" size$="[[size]]" autocapitalize$="[[autocapitalize]]" autocorrect$="[[autocorrect]]" on-change="_onChange" tabindex$="[[tabIndex]]" autosave$="[[autosave]]" results$="[[results]]" accept$="[[accept]]" multiple$="[[multiple]]" role$="[[inputRole]]" aria-haspopup$="[[inputAriaHaspopup]]">
      </iron-input>

      <slot name="suffix" slot="suffix"></slot>

      <template is="dom-if" if="[[errorMessage]]">
        <paper-input-error aria-live="assertive" slot="add-on">[[errorMessage]]</paper-input-error>
      </template>

      <template is="dom-if" if="[[charCounter]]">
        <paper-input-char-counter slot="add-on"></paper-input-char-counter>
      </template>

    </paper-input-container>
  `,behaviors:[$t,Q],properties:{value:{type:String},inputRole:{type:String,value:void 0},inputAriaHaspopup:{type:String,value:void 0}},get _focusableElement(){return this.inputElement._inputElement},listeners:{"iron-input-ready":"_onIronInputReady"},_onIronInputReady:function(){this.$.nativeInput||(this.$.nativeInput=this.$$("input")),this.inputElement&&this._typesThatHaveText.indexOf(this.$.nativeInput.type)!==-1&&(this.alwaysFloatLabel=!0),this.inputElement.bindValue&&this.$.container._handleValueAndAutoValidate(this.inputElement)}});_({_template:f`
    <style>
      :host {
        display: inline-block;
        position: relative;
        width: 400px;
        border: 1px solid;
        padding: 2px;
        -moz-appearance: textarea;
        -webkit-appearance: textarea;
        overflow: hidden;
      }

      .mirror-text {
        visibility: hidden;
        word-wrap: break-word;
        @apply --iron-autogrow-textarea;
      }

      .fit {
        @apply --layout-fit;
      }

      textarea {
        position: relative;
        outline: none;
        border: none;
        resize: none;
        background: inherit;
        color: inherit;
        /* see comments in template */
        width: 100%;
        height: 100%;
        font-size: inherit;
        font-family: inherit;
        line-height: inherit;
        text-align: inherit;
        @apply --iron-autogrow-textarea;
      }

      textarea::-webkit-input-placeholder {
        @apply --iron-autogrow-textarea-placeholder;
      }

      textarea:-moz-placeholder {
        @apply --iron-autogrow-textarea-placeholder;
      }

      textarea::-moz-placeholder {
        @apply --iron-autogrow-textarea-placeholder;
      }

      textarea:-ms-input-placeholder {
        @apply --iron-autogrow-textarea-placeholder;
      }
    </style>

    <!-- the mirror sizes the input/textarea so it grows with typing -->
    <!-- use &#160; instead &nbsp; of to allow this element to be used in XHTML -->
    <div id="mirror" class="mirror-text" aria-hidden="true">&nbsp;</div>

    <!-- size the input/textarea with a div, because the textarea has intrinsic size in ff -->
    <div class="textarea-container fit">
      <textarea id="textarea" name$="[[name]]" aria-label$="[[label]]" autocomplete$="[[autocomplete]]" autofocus$="[[autofocus]]" autocapitalize$="[[autocapitalize]]" inputmode$="[[inputmode]]" placeholder$="[[placeholder]]" readonly$="[[readonly]]" required$="[[required]]" disabled$="[[disabled]]" rows$="[[rows]]" minlength$="[[minlength]]" maxlength$="[[maxlength]]"></textarea>
    </div>
`,is:"iron-autogrow-textarea",behaviors:[Z,U],properties:{value:{observer:"_valueChanged",type:String,notify:!0},bindValue:{observer:"_bindValueChanged",type:String,notify:!0},rows:{type:Number,value:1,observer:"_updateCached"},maxRows:{type:Number,value:0,observer:"_updateCached"},autocomplete:{type:String,value:"off"},autofocus:{type:Boolean,value:!1},autocapitalize:{type:String,value:"none"},inputmode:{type:String},placeholder:{type:String},readonly:{type:String},required:{type:Boolean},minlength:{type:Number},maxlength:{type:Number},label:{type:String}},listeners:{input:"_onInput"},get textarea(){return this.$.textarea},get selectionStart(){return this.$.textarea.selectionStart},get selectionEnd(){return this.$.textarea.selectionEnd},set selectionStart(e){this.$.textarea.selectionStart=e},set selectionEnd(e){this.$.textarea.selectionEnd=e},attached:function(){var e=navigator.userAgent.match(/iP(?:[oa]d|hone)/)&&!navigator.userAgent.match(/OS 1[3456789]/);e&&(this.$.textarea.style.marginLeft="-3px")},validate:function(){var e=this.$.textarea.validity.valid;return e&&(this.required&&this.value===""?e=!1:this.hasValidator()&&(e=Z.validate.call(this,this.value))),this.invalid=!e,this.fire("iron-input-validate"),e},_bindValueChanged:function(e){this.value=e},_valueChanged:function(e){var t=this.textarea;t&&(t.value!==e&&(t.value=e||e===0?e:""),this.bindValue=e,this.$.mirror.innerHTML=this._valueForMirror(),this.fire("bind-value-changed",{value:this.bindValue}))},_onInput:function(e){var t=m(e).path;this.value=t?t[0].value:e.target.value},_constrain:function(e){var t;for(e=e||[""],this.maxRows>0&&e.length>this.maxRows?t=e.slice(0,this.maxRows):t=e.slice(0);this.rows>0&&t.length<this.rows;)t.push("");return t.join("<br/>")+"&#160;"},_valueForMirror:function(){var e=this.textarea;if(e)return this.tokens=e&&e.value?e.value.replace(/&/gm,"&amp;").replace(/"/gm,"&quot;").replace(/'/gm,"&#39;").replace(/</gm,"&lt;").replace(/>/gm,"&gt;").split(`
`):[""],this._constrain(this.tokens)},_updateCached:function(){this.$.mirror.innerHTML=this._constrain(this.tokens)}});_({_template:f`
    <style>
      :host {
        display: block;
      }

      :host([hidden]) {
        display: none !important;
      }

      label {
        pointer-events: none;
      }
    </style>

    <paper-input-container no-label-float$="[[noLabelFloat]]" always-float-label="[[_computeAlwaysFloatLabel(alwaysFloatLabel,placeholder)]]" auto-validate$="[[autoValidate]]" disabled$="[[disabled]]" invalid="[[invalid]]">

      <label hidden$="[[!label]]" aria-hidden="true" for$="[[_inputId]]" slot="label">[[label]]</label>

      <iron-autogrow-textarea class="paper-input-input" slot="input" id$="[[_inputId]]" aria-labelledby$="[[_ariaLabelledBy]]" aria-describedby$="[[_ariaDescribedBy]]" bind-value="{{value}}" invalid="{{invalid}}" validator$="[[validator]]" disabled$="[[disabled]]" autocomplete$="[[autocomplete]]" autofocus$="[[autofocus]]" inputmode$="[[inputmode]]" name$="[[name]]" placeholder$="[[placeholder]]" readonly$="[[readonly]]" required$="[[required]]" minlength$="[[minlength]]" maxlength$="[[maxlength]]" autocapitalize$="[[autocapitalize]]" rows$="[[rows]]" max-rows$="[[maxRows]]" on-change="_onChange"></iron-autogrow-textarea>

      <template is="dom-if" if="[[errorMessage]]">
        <paper-input-error aria-live="assertive" slot="add-on">[[errorMessage]]</paper-input-error>
      </template>

      <template is="dom-if" if="[[charCounter]]">
        <paper-input-char-counter slot="add-on"></paper-input-char-counter>
      </template>

    </paper-input-container>
`,is:"paper-textarea",behaviors:[$t,Q],properties:{_ariaLabelledBy:{observer:"_ariaLabelledByChanged",type:String},_ariaDescribedBy:{observer:"_ariaDescribedByChanged",type:String},value:{type:String},rows:{type:Number,value:1},maxRows:{type:Number,value:0}},get selectionStart(){return this.$.input.textarea.selectionStart},set selectionStart(e){this.$.input.textarea.selectionStart=e},get selectionEnd(){return this.$.input.textarea.selectionEnd},set selectionEnd(e){this.$.input.textarea.selectionEnd=e},_ariaLabelledByChanged:function(e){this._focusableElement.setAttribute("aria-labelledby",e)},_ariaDescribedByChanged:function(e){this._focusableElement.setAttribute("aria-describedby",e)},get _focusableElement(){return this.inputElement.textarea}});var lo=f`
<style>
  :host {
    display: inline-block;
    line-height: 0;
    white-space: nowrap;
    cursor: pointer;
    @apply --paper-font-common-base;
    --calculated-paper-radio-button-size: var(--paper-radio-button-size, 16px);
    /* -1px is a sentinel for the default and is replace in \`attached\`. */
    --calculated-paper-radio-button-ink-size: var(--paper-radio-button-ink-size, -1px);
  }

  :host(:focus) {
    outline: none;
  }

  #radioContainer {
    @apply --layout-inline;
    @apply --layout-center-center;
    position: relative;
    width: var(--calculated-paper-radio-button-size);
    height: var(--calculated-paper-radio-button-size);
    vertical-align: middle;

    @apply --paper-radio-button-radio-container;
  }

  #ink {
    position: absolute;
    top: 50%;
    left: 50%;
    right: auto;
    width: var(--calculated-paper-radio-button-ink-size);
    height: var(--calculated-paper-radio-button-ink-size);
    color: var(--paper-radio-button-unchecked-ink-color, var(--primary-text-color));
    opacity: 0.6;
    pointer-events: none;
    -webkit-transform: translate(-50%, -50%);
    transform: translate(-50%, -50%);
  }

  #ink[checked] {
    color: var(--paper-radio-button-checked-ink-color, var(--primary-color));
  }

  #offRadio, #onRadio {
    position: absolute;
    box-sizing: border-box;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    border-radius: 50%;
  }

  #offRadio {
    border: 2px solid var(--paper-radio-button-unchecked-color, var(--primary-text-color));
    background-color: var(--paper-radio-button-unchecked-background-color, transparent);
    transition: border-color 0.28s;
  }

  #onRadio {
    background-color: var(--paper-radio-button-checked-color, var(--primary-color));
    -webkit-transform: scale(0);
    transform: scale(0);
    transition: -webkit-transform ease 0.28s;
    transition: transform ease 0.28s;
    will-change: transform;
  }

  :host([checked]) #offRadio {
    border-color: var(--paper-radio-button-checked-color, var(--primary-color));
  }

  :host([checked]) #onRadio {
    -webkit-transform: scale(0.5);
    transform: scale(0.5);
  }

  #radioLabel {
    line-height: normal;
    position: relative;
    display: inline-block;
    vertical-align: middle;
    margin-left: var(--paper-radio-button-label-spacing, 10px);
    white-space: normal;
    color: var(--paper-radio-button-label-color, var(--primary-text-color));

    @apply --paper-radio-button-label;
  }

  :host([checked]) #radioLabel {
    @apply --paper-radio-button-label-checked;
  }

  #radioLabel:dir(rtl) {
    margin-left: 0;
    margin-right: var(--paper-radio-button-label-spacing, 10px);
  }

  #radioLabel[hidden] {
    display: none;
  }

  /* disabled state */

  :host([disabled]) #offRadio {
    border-color: var(--paper-radio-button-unchecked-color, var(--primary-text-color));
    opacity: 0.5;
  }

  :host([disabled][checked]) #onRadio {
    background-color: var(--paper-radio-button-unchecked-color, var(--primary-text-color));
    opacity: 0.5;
  }

  :host([disabled]) #radioLabel {
    /* slightly darker than the button, so that it's readable */
    opacity: 0.65;
  }
</style>

<div id="radioContainer">
  <div id="offRadio"></div>
  <div id="onRadio"></div>
</div>

<div id="radioLabel"><slot></slot></div>`;lo.setAttribute("strip-whitespace","");_({_template:lo,is:"paper-radio-button",behaviors:[Te],hostAttributes:{role:"radio","aria-checked":!1,tabindex:0},properties:{ariaActiveAttribute:{type:String,value:"aria-checked"}},ready:function(){this._rippleContainer=this.$.radioContainer},attached:function(){we(this,function(){var e=this.getComputedStyleValue("--calculated-paper-radio-button-ink-size").trim();if(e==="-1px"){var t=parseFloat(this.getComputedStyleValue("--calculated-paper-radio-button-size").trim()),i=Math.floor(3*t);i%2!==t%2&&i++,this.updateStyles({"--paper-radio-button-ink-size":i+"px"})}})}});var Ht=class{constructor(t){this.selection=[],this.selectCallback=t}get(){return this.multi?this.selection.slice():this.selection[0]}clear(t){this.selection.slice().forEach(function(i){(!t||t.indexOf(i)<0)&&this.setItemSelected(i,!1)},this)}isSelected(t){return this.selection.indexOf(t)>=0}setItemSelected(t,i){if(t!=null&&i!==this.isSelected(t)){if(i)this.selection.push(t);else{var n=this.selection.indexOf(t);n>=0&&this.selection.splice(n,1)}this.selectCallback&&this.selectCallback(t,i)}}select(t){this.multi?this.toggle(t):this.get()!==t&&(this.setItemSelected(this.get(),!1),this.setItemSelected(t,!0))}toggle(t){this.setItemSelected(t,!this.isSelected(t))}};var ee={properties:{attrForSelected:{type:String,value:null},selected:{type:String,notify:!0},selectedItem:{type:Object,readOnly:!0,notify:!0},activateEvent:{type:String,value:"tap",observer:"_activateEventChanged"},selectable:String,selectedClass:{type:String,value:"iron-selected"},selectedAttribute:{type:String,value:null},fallbackSelection:{type:String,value:null},items:{type:Array,readOnly:!0,notify:!0,value:function(){return[]}},_excludedLocalNames:{type:Object,value:function(){return{template:1,"dom-bind":1,"dom-if":1,"dom-repeat":1}}}},observers:["_updateAttrForSelected(attrForSelected)","_updateSelected(selected)","_checkFallback(fallbackSelection)"],created:function(){this._bindFilterItem=this._filterItem.bind(this),this._selection=new Ht(this._applySelection.bind(this))},attached:function(){this._observer=this._observeItems(this),this._addListener(this.activateEvent)},detached:function(){this._observer&&m(this).unobserveNodes(this._observer),this._removeListener(this.activateEvent)},indexOf:function(e){return this.items?this.items.indexOf(e):-1},select:function(e){this.selected=e},selectPrevious:function(){var e=this.items.length,t=e-1;this.selected!==void 0&&(t=(Number(this._valueToIndex(this.selected))-1+e)%e),this.selected=this._indexToValue(t)},selectNext:function(){var e=0;this.selected!==void 0&&(e=(Number(this._valueToIndex(this.selected))+1)%this.items.length),this.selected=this._indexToValue(e)},selectIndex:function(e){this.select(this._indexToValue(e))},forceSynchronousItemUpdate:function(){this._observer&&typeof this._observer.flush=="function"?this._observer.flush():this._updateItems()},get _shouldUpdateSelection(){return this.selected!=null},_checkFallback:function(){this._updateSelected()},_addListener:function(e){this.listen(this,e,"_activateHandler")},_removeListener:function(e){this.unlisten(this,e,"_activateHandler")},_activateEventChanged:function(e,t){this._removeListener(t),this._addListener(e)},_updateItems:function(){var e=m(this).queryDistributedElements(this.selectable||"*");e=Array.prototype.filter.call(e,this._bindFilterItem),this._setItems(e)},_updateAttrForSelected:function(){this.selectedItem&&(this.selected=this._valueForItem(this.selectedItem))},_updateSelected:function(){this._selectSelected(this.selected)},_selectSelected:function(e){if(this.items){var t=this._valueToItem(this.selected);t?this._selection.select(t):this._selection.clear(),this.fallbackSelection&&this.items.length&&this._selection.get()===void 0&&(this.selected=this.fallbackSelection)}},_filterItem:function(e){return!this._excludedLocalNames[e.localName]},_valueToItem:function(e){return e==null?null:this.items[this._valueToIndex(e)]},_valueToIndex:function(e){if(this.attrForSelected){for(var t=0,i;i=this.items[t];t++)if(this._valueForItem(i)==e)return t}else return Number(e)},_indexToValue:function(e){if(this.attrForSelected){var t=this.items[e];if(t)return this._valueForItem(t)}else return e},_valueForItem:function(e){if(!e)return null;if(!this.attrForSelected){var t=this.indexOf(e);return t===-1?null:t}var i=e[X(this.attrForSelected)];return i??e.getAttribute(this.attrForSelected)},_applySelection:function(e,t){this.selectedClass&&this.toggleClass(this.selectedClass,t,e),this.selectedAttribute&&this.toggleAttribute(this.selectedAttribute,t,e),this._selectionChange(),this.fire("iron-"+(t?"select":"deselect"),{item:e})},_selectionChange:function(){this._setSelectedItem(this._selection.get())},_observeItems:function(e){return m(e).observeNodes(function(t){this._updateItems(),this._updateSelected(),this.fire("iron-items-changed",t,{bubbles:!1,cancelable:!1})})},_activateHandler:function(e){for(var t=e.target,i=this.items;t&&t!=this;){var n=i.indexOf(t);if(n>=0){var r=this._indexToValue(n);this._itemActivate(r,t);return}t=t.parentNode}},_itemActivate:function(e,t){this.fire("iron-activate",{selected:e,item:t},{cancelable:!0}).defaultPrevented||this.select(e)}};var qi={properties:{multi:{type:Boolean,value:!1,observer:"multiChanged"},selectedValues:{type:Array,notify:!0,value:function(){return[]}},selectedItems:{type:Array,readOnly:!0,notify:!0,value:function(){return[]}}},observers:["_updateSelected(selectedValues.splices)"],select:function(e){this.multi?this._toggleSelected(e):this.selected=e},multiChanged:function(e){this._selection.multi=e,this._updateSelected()},get _shouldUpdateSelection(){return this.selected!=null||this.selectedValues!=null&&this.selectedValues.length},_updateAttrForSelected:function(){this.multi?this.selectedItems&&this.selectedItems.length>0&&(this.selectedValues=this.selectedItems.map(function(e){return this._indexToValue(this.indexOf(e))},this).filter(function(e){return e!=null},this)):ee._updateAttrForSelected.apply(this)},_updateSelected:function(){this.multi?this._selectMulti(this.selectedValues):this._selectSelected(this.selected)},_selectMulti:function(e){e=e||[];var t=(this._valuesToItems(e)||[]).filter(function(r){return r!=null});this._selection.clear(t);for(var i=0;i<t.length;i++)this._selection.setItemSelected(t[i],!0);if(this.fallbackSelection&&!this._selection.get().length){var n=this._valueToItem(this.fallbackSelection);n&&this.select(this.fallbackSelection)}},_selectionChange:function(){var e=this._selection.get();this.multi?(this._setSelectedItems(e),this._setSelectedItem(e.length?e[0]:null)):e!=null?(this._setSelectedItems([e]),this._setSelectedItem(e)):(this._setSelectedItems([]),this._setSelectedItem(null))},_toggleSelected:function(e){var t=this.selectedValues.indexOf(e),i=t<0;i?this.push("selectedValues",e):this.splice("selectedValues",t,1)},_valuesToItems:function(e){return e==null?null:e.map(function(t){return this._valueToItem(t)},this)}},po=[ee,qi];var tt={properties:{focusedItem:{observer:"_focusedItemChanged",readOnly:!0,type:Object},attrForItemTitle:{type:String},disabled:{type:Boolean,value:!1,observer:"_disabledChanged"}},_MODIFIER_KEYS:["Alt","AltGraph","CapsLock","Control","Fn","FnLock","Hyper","Meta","NumLock","OS","ScrollLock","Shift","Super","Symbol","SymbolLock"],_SEARCH_RESET_TIMEOUT_MS:1e3,_previousTabIndex:0,hostAttributes:{role:"menu"},observers:["_updateMultiselectable(multi)"],listeners:{focus:"_onFocus",keydown:"_onKeydown","iron-items-changed":"_onIronItemsChanged"},keyBindings:{up:"_onUpKey",down:"_onDownKey",esc:"_onEscKey","shift+tab:keydown":"_onShiftTabDown"},attached:function(){this._resetTabindices()},select:function(e){this._defaultFocusAsync&&(this.cancelAsync(this._defaultFocusAsync),this._defaultFocusAsync=null);var t=this._valueToItem(e);t&&t.hasAttribute("disabled")||(this._setFocusedItem(t),qi.select.apply(this,arguments))},_resetTabindices:function(){var e=this.multi?this.selectedItems&&this.selectedItems[0]:this.selectedItem;this.items.forEach(function(t){t.setAttribute("tabindex",t===e?"0":"-1"),t.setAttribute("aria-selected",this._selection.isSelected(t))},this)},_updateMultiselectable:function(e){e?this.setAttribute("aria-multiselectable","true"):this.removeAttribute("aria-multiselectable")},_focusWithKeyboardEvent:function(e){if(this._MODIFIER_KEYS.indexOf(e.key)===-1){this.cancelDebouncer("_clearSearchText");var t=this._searchText||"",i=e.key&&e.key.length==1?e.key:String.fromCharCode(e.keyCode);t+=i.toLocaleLowerCase();for(var n=t.length,r=0,o;o=this.items[r];r++)if(!o.hasAttribute("disabled")){var a=this.attrForItemTitle||"textContent",s=(o[a]||o.getAttribute(a)||"").trim();if(!(s.length<n)&&s.slice(0,n).toLocaleLowerCase()==t){this._setFocusedItem(o);break}}this._searchText=t,this.debounce("_clearSearchText",this._clearSearchText,this._SEARCH_RESET_TIMEOUT_MS)}},_clearSearchText:function(){this._searchText=""},_focusPrevious:function(){for(var e=this.items.length,t=Number(this.indexOf(this.focusedItem)),i=1;i<e+1;i++){var n=this.items[(t-i+e)%e];if(!n.hasAttribute("disabled")){var r=m(n).getOwnerRoot()||document;if(this._setFocusedItem(n),m(r).activeElement==n)return}}},_focusNext:function(){for(var e=this.items.length,t=Number(this.indexOf(this.focusedItem)),i=1;i<e+1;i++){var n=this.items[(t+i)%e];if(!n.hasAttribute("disabled")){var r=m(n).getOwnerRoot()||document;if(this._setFocusedItem(n),m(r).activeElement==n)return}}},_applySelection:function(e,t){t?e.setAttribute("aria-selected","true"):e.setAttribute("aria-selected","false"),ee._applySelection.apply(this,arguments)},_focusedItemChanged:function(e,t){t&&t.setAttribute("tabindex","-1"),e&&!e.hasAttribute("disabled")&&!this.disabled&&(e.setAttribute("tabindex","0"),e.focus())},_onIronItemsChanged:function(e){e.detail.addedNodes.length&&this._resetTabindices()},_onShiftTabDown:function(e){var t=this.getAttribute("tabindex");tt._shiftTabPressed=!0,this._setFocusedItem(null),this.setAttribute("tabindex","-1"),this.async(function(){this.setAttribute("tabindex",t),tt._shiftTabPressed=!1},1)},_onFocus:function(e){if(!tt._shiftTabPressed){var t=m(e).rootTarget;t!==this&&typeof t.tabIndex<"u"&&!this.isLightDescendant(t)||(this._defaultFocusAsync=this.async(function(){var i=this.multi?this.selectedItems&&this.selectedItems[0]:this.selectedItem;this._setFocusedItem(null),i?this._setFocusedItem(i):this.items[0]&&this._focusNext()}))}},_onUpKey:function(e){this._focusPrevious(),e.detail.keyboardEvent.preventDefault()},_onDownKey:function(e){this._focusNext(),e.detail.keyboardEvent.preventDefault()},_onEscKey:function(e){var t=this.focusedItem;t&&t.blur()},_onKeydown:function(e){this.keyboardEventMatchesKeys(e,"up down esc")||this._focusWithKeyboardEvent(e),e.stopPropagation()},_activateHandler:function(e){ee._activateHandler.call(this,e),e.stopPropagation()},_disabledChanged:function(e){e?(this._previousTabIndex=this.hasAttribute("tabindex")?this.tabIndex:0,this.removeAttribute("tabindex")):this.hasAttribute("tabindex")||this.setAttribute("tabindex",this._previousTabIndex)}};tt._shiftTabPressed=!1;var co=[po,L,tt];var Vt={hostAttributes:{role:"menubar"},keyBindings:{left:"_onLeftKey",right:"_onRightKey"},_onUpKey:function(e){this.focusedItem.click(),e.detail.keyboardEvent.preventDefault()},_onDownKey:function(e){this.focusedItem.click(),e.detail.keyboardEvent.preventDefault()},get _isRTL(){return window.getComputedStyle(this).direction==="rtl"},_onLeftKey:function(e){this._isRTL?this._focusNext():this._focusPrevious(),e.detail.keyboardEvent.preventDefault()},_onRightKey:function(e){this._isRTL?this._focusPrevious():this._focusNext(),e.detail.keyboardEvent.preventDefault()},_onKeydown:function(e){this.keyboardEventMatchesKeys(e,"up down left right esc")||this._focusWithKeyboardEvent(e)}},uo=[co,Vt];_({_template:f`
    <style>
      :host {
        display: inline-block;
      }

      :host ::slotted(*) {
        padding: var(--paper-radio-group-item-padding, 12px);
      }
    </style>

    <slot></slot>
`,is:"paper-radio-group",behaviors:[uo],hostAttributes:{role:"radiogroup"},properties:{attrForSelected:{type:String,value:"name"},selectedAttribute:{type:String,value:"checked"},selectable:{type:String,value:"paper-radio-button"},allowEmptySelection:{type:Boolean,value:!1}},select:function(e){var t=this._valueToItem(e);if(!(t&&t.hasAttribute("disabled"))){if(this.selected){var i=this._valueToItem(this.selected);if(this.selected==e)if(this.allowEmptySelection)e="";else{i&&(i.checked=!0);return}i&&(i.checked=!1)}ee.select.apply(this,[e]),this.fire("paper-radio-group-changed")}},_activateFocusedItem:function(){this._itemActivate(this._valueForItem(this.focusedItem),this.focusedItem)},_onUpKey:function(e){this._focusPrevious(),e.preventDefault(),this._activateFocusedItem()},_onDownKey:function(e){this._focusNext(),e.preventDefault(),this._activateFocusedItem()},_onLeftKey:function(e){Vt._onLeftKey.apply(this,arguments),this._activateFocusedItem()},_onRightKey:function(e){Vt._onRightKey.apply(this,arguments),this._activateFocusedItem()}});var Kt={properties:{value:{type:Number,value:0,notify:!0,reflectToAttribute:!0},min:{type:Number,value:0,notify:!0},max:{type:Number,value:100,notify:!0},step:{type:Number,value:1,notify:!0},ratio:{type:Number,value:0,readOnly:!0,notify:!0}},observers:["_update(value, min, max, step)"],_calcRatio:function(e){return(this._clampValue(e)-this.min)/(this.max-this.min)},_clampValue:function(e){return Math.min(this.max,Math.max(this.min,this._calcStep(e)))},_calcStep:function(e){if(e=parseFloat(e),!this.step)return e;var t=Math.round((e-this.min)/this.step);return this.step<1?t/(1/this.step)+this.min:t*this.step+this.min},_validateValue:function(){var e=this._clampValue(this.value);return this.value=this.oldValue=isNaN(e)?this.oldValue:e,this.value!==e},_update:function(){this._validateValue(),this._setRatio(this._calcRatio(this.value)*100)}};_({_template:f`
    <style>
      :host {
        display: block;
        width: 200px;
        position: relative;
        overflow: hidden;
      }

      :host([hidden]), [hidden] {
        display: none !important;
      }

      #progressContainer {
        @apply --paper-progress-container;
        position: relative;
      }

      #progressContainer,
      /* the stripe for the indeterminate animation*/
      .indeterminate::after {
        height: var(--paper-progress-height, 4px);
      }

      #primaryProgress,
      #secondaryProgress,
      .indeterminate::after {
        @apply --layout-fit;
      }

      #progressContainer,
      .indeterminate::after {
        background: var(--paper-progress-container-color, var(--google-grey-300));
      }

      :host(.transiting) #primaryProgress,
      :host(.transiting) #secondaryProgress {
        -webkit-transition-property: -webkit-transform;
        transition-property: transform;

        /* Duration */
        -webkit-transition-duration: var(--paper-progress-transition-duration, 0.08s);
        transition-duration: var(--paper-progress-transition-duration, 0.08s);

        /* Timing function */
        -webkit-transition-timing-function: var(--paper-progress-transition-timing-function, ease);
        transition-timing-function: var(--paper-progress-transition-timing-function, ease);

        /* Delay */
        -webkit-transition-delay: var(--paper-progress-transition-delay, 0s);
        transition-delay: var(--paper-progress-transition-delay, 0s);
      }

      #primaryProgress,
      #secondaryProgress {
        @apply --layout-fit;
        -webkit-transform-origin: left center;
        transform-origin: left center;
        -webkit-transform: scaleX(0);
        transform: scaleX(0);
        will-change: transform;
      }

      #primaryProgress {
        background: var(--paper-progress-active-color, var(--google-green-500));
      }

      #secondaryProgress {
        background: var(--paper-progress-secondary-color, var(--google-green-100));
      }

      :host([disabled]) #primaryProgress {
        background: var(--paper-progress-disabled-active-color, var(--google-grey-500));
      }

      :host([disabled]) #secondaryProgress {
        background: var(--paper-progress-disabled-secondary-color, var(--google-grey-300));
      }

      :host(:not([disabled])) #primaryProgress.indeterminate {
        -webkit-transform-origin: right center;
        transform-origin: right center;
        -webkit-animation: indeterminate-bar var(--paper-progress-indeterminate-cycle-duration, 2s) linear infinite;
        animation: indeterminate-bar var(--paper-progress-indeterminate-cycle-duration, 2s) linear infinite;
      }

      :host(:not([disabled])) #primaryProgress.indeterminate::after {
        content: "";
        -webkit-transform-origin: center center;
        transform-origin: center center;

        -webkit-animation: indeterminate-splitter var(--paper-progress-indeterminate-cycle-duration, 2s) linear infinite;
        animation: indeterminate-splitter var(--paper-progress-indeterminate-cycle-duration, 2s) linear infinite;
      }

      @-webkit-keyframes indeterminate-bar {
        0% {
          -webkit-transform: scaleX(1) translateX(-100%);
        }
        50% {
          -webkit-transform: scaleX(1) translateX(0%);
        }
        75% {
          -webkit-transform: scaleX(1) translateX(0%);
          -webkit-animation-timing-function: cubic-bezier(.28,.62,.37,.91);
        }
        100% {
          -webkit-transform: scaleX(0) translateX(0%);
        }
      }

      @-webkit-keyframes indeterminate-splitter {
        0% {
          -webkit-transform: scaleX(.75) translateX(-125%);
        }
        30% {
          -webkit-transform: scaleX(.75) translateX(-125%);
          -webkit-animation-timing-function: cubic-bezier(.42,0,.6,.8);
        }
        90% {
          -webkit-transform: scaleX(.75) translateX(125%);
        }
        100% {
          -webkit-transform: scaleX(.75) translateX(125%);
        }
      }

      @keyframes indeterminate-bar {
        0% {
          transform: scaleX(1) translateX(-100%);
        }
        50% {
          transform: scaleX(1) translateX(0%);
        }
        75% {
          transform: scaleX(1) translateX(0%);
          animation-timing-function: cubic-bezier(.28,.62,.37,.91);
        }
        100% {
          transform: scaleX(0) translateX(0%);
        }
      }

      @keyframes indeterminate-splitter {
        0% {
          transform: scaleX(.75) translateX(-125%);
        }
        30% {
          transform: scaleX(.75) translateX(-125%);
          animation-timing-function: cubic-bezier(.42,0,.6,.8);
        }
        90% {
          transform: scaleX(.75) translateX(125%);
        }
        100% {
          transform: scaleX(.75) translateX(125%);
        }
      }
    </style>

    <div id="progressContainer">
      <div id="secondaryProgress" hidden\$="[[_hideSecondaryProgress(secondaryRatio)]]"></div>
      <div id="primaryProgress"></div>
    </div>
`,is:"paper-progress",behaviors:[Kt],properties:{secondaryProgress:{type:Number,value:0},secondaryRatio:{type:Number,value:0,readOnly:!0},indeterminate:{type:Boolean,value:!1,observer:"_toggleIndeterminate"},disabled:{type:Boolean,value:!1,reflectToAttribute:!0,observer:"_disabledChanged"}},observers:["_progressChanged(secondaryProgress, value, min, max, indeterminate)"],hostAttributes:{role:"progressbar"},_toggleIndeterminate:function(e){this.toggleClass("indeterminate",e,this.$.primaryProgress)},_transformProgress:function(e,t){var i="scaleX("+t/100+")";e.style.transform=e.style.webkitTransform=i},_mainRatioChanged:function(e){this._transformProgress(this.$.primaryProgress,e)},_progressChanged:function(e,t,i,n,r){e=this._clampValue(e),t=this._clampValue(t);var o=this._calcRatio(e)*100,a=this._calcRatio(t)*100;this._setSecondaryRatio(o),this._transformProgress(this.$.secondaryProgress,o),this._transformProgress(this.$.primaryProgress,a),this.secondaryProgress=e,r?this.removeAttribute("aria-valuenow"):this.setAttribute("aria-valuenow",t),this.setAttribute("aria-valuemin",i),this.setAttribute("aria-valuemax",n)},_disabledChanged:function(e){this.setAttribute("aria-disabled",e?"true":"false")},_hideSecondaryProgress:function(e){return e===0}});var ho=f`
  <style>
    :host {
      @apply --layout;
      @apply --layout-justified;
      @apply --layout-center;
      width: 200px;
      cursor: default;
      -webkit-user-select: none;
      -moz-user-select: none;
      -ms-user-select: none;
      user-select: none;
      -webkit-tap-highlight-color: rgba(0, 0, 0, 0);
      --paper-progress-active-color: var(--paper-slider-active-color, var(--google-blue-700));
      --paper-progress-secondary-color: var(--paper-slider-secondary-color, var(--google-blue-300));
      --paper-progress-disabled-active-color: var(--paper-slider-disabled-active-color, var(--paper-grey-400));
      --paper-progress-disabled-secondary-color: var(--paper-slider-disabled-secondary-color, var(--paper-grey-400));
      --calculated-paper-slider-height: var(--paper-slider-height, 2px);
    }

    /* focus shows the ripple */
    :host(:focus) {
      outline: none;
    }

    /**
      * NOTE(keanulee): Though :host-context is not universally supported, some pages
      * still rely on paper-slider being flipped when dir="rtl" is set on body. For full
      * compatibility, dir="rtl" must be explicitly set on paper-slider.
      */
    :dir(rtl) #sliderContainer {
      -webkit-transform: scaleX(-1);
      transform: scaleX(-1);
    }

    /**
      * NOTE(keanulee): This is separate from the rule above because :host-context may
      * not be recognized.
      */
    :host([dir="rtl"]) #sliderContainer {
      -webkit-transform: scaleX(-1);
      transform: scaleX(-1);
    }

    /**
      * NOTE(keanulee): Needed to override the :host-context rule (where supported)
      * to support LTR sliders in RTL pages.
      */
    :host([dir="ltr"]) #sliderContainer {
      -webkit-transform: scaleX(1);
      transform: scaleX(1);
    }

    #sliderContainer {
      position: relative;
      width: 100%;
      height: calc(30px + var(--calculated-paper-slider-height));
      margin-left: calc(15px + var(--calculated-paper-slider-height)/2);
      margin-right: calc(15px + var(--calculated-paper-slider-height)/2);
    }

    #sliderContainer:focus {
      outline: 0;
    }

    #sliderContainer.editable {
      margin-top: 12px;
      margin-bottom: 12px;
    }

    .bar-container {
      position: absolute;
      top: 0;
      bottom: 0;
      left: 0;
      right: 0;
      overflow: hidden;
    }

    .ring > .bar-container {
      left: calc(5px + var(--calculated-paper-slider-height)/2);
      transition: left 0.18s ease;
    }

    .ring.expand.dragging > .bar-container {
      transition: none;
    }

    .ring.expand:not(.pin) > .bar-container {
      left: calc(8px + var(--calculated-paper-slider-height)/2);
    }

    #sliderBar {
      padding: 15px 0;
      width: 100%;
      background-color: var(--paper-slider-bar-color, transparent);
      --paper-progress-container-color: var(--paper-slider-container-color, var(--paper-grey-400));
      --paper-progress-height: var(--calculated-paper-slider-height);
    }

    .slider-markers {
      position: absolute;
      /* slider-knob is 30px + the slider-height so that the markers should start at a offset of 15px*/
      top: 15px;
      height: var(--calculated-paper-slider-height);
      left: 0;
      right: -1px;
      box-sizing: border-box;
      pointer-events: none;
      @apply --layout-horizontal;
    }

    .slider-marker {
      @apply --layout-flex;
    }
    .slider-markers::after,
    .slider-marker::after {
      content: "";
      display: block;
      margin-left: -1px;
      width: 2px;
      height: var(--calculated-paper-slider-height);
      border-radius: 50%;
      background-color: var(--paper-slider-markers-color, #000);
    }

    .slider-knob {
      position: absolute;
      left: 0;
      top: 0;
      margin-left: calc(-15px - var(--calculated-paper-slider-height)/2);
      width: calc(30px + var(--calculated-paper-slider-height));
      height: calc(30px + var(--calculated-paper-slider-height));
    }

    .transiting > .slider-knob {
      transition: left 0.08s ease;
    }

    .slider-knob:focus {
      outline: none;
    }

    .slider-knob.dragging {
      transition: none;
    }

    .snaps > .slider-knob.dragging {
      transition: -webkit-transform 0.08s ease;
      transition: transform 0.08s ease;
    }

    .slider-knob-inner {
      margin: 10px;
      width: calc(100% - 20px);
      height: calc(100% - 20px);
      background-color: var(--paper-slider-knob-color, var(--google-blue-700));
      border: 2px solid var(--paper-slider-knob-color, var(--google-blue-700));
      border-radius: 50%;

      -moz-box-sizing: border-box;
      box-sizing: border-box;

      transition-property: -webkit-transform, background-color, border;
      transition-property: transform, background-color, border;
      transition-duration: 0.18s;
      transition-timing-function: ease;
    }

    .expand:not(.pin) > .slider-knob > .slider-knob-inner {
      -webkit-transform: scale(1.5);
      transform: scale(1.5);
    }

    .ring > .slider-knob > .slider-knob-inner {
      background-color: var(--paper-slider-knob-start-color, transparent);
      border: 2px solid var(--paper-slider-knob-start-border-color, var(--paper-grey-400));
    }

    .slider-knob-inner::before {
      background-color: var(--paper-slider-pin-color, var(--google-blue-700));
    }

    .pin > .slider-knob > .slider-knob-inner::before {
      content: "";
      position: absolute;
      top: 0;
      left: 50%;
      margin-left: -13px;
      width: 26px;
      height: 26px;
      border-radius: 50% 50% 50% 0;

      -webkit-transform: rotate(-45deg) scale(0) translate(0);
      transform: rotate(-45deg) scale(0) translate(0);
    }

    .slider-knob-inner::before,
    .slider-knob-inner::after {
      transition: -webkit-transform .18s ease, background-color .18s ease;
      transition: transform .18s ease, background-color .18s ease;
    }

    .pin.ring > .slider-knob > .slider-knob-inner::before {
      background-color: var(--paper-slider-pin-start-color, var(--paper-grey-400));
    }

    .pin.expand > .slider-knob > .slider-knob-inner::before {
      -webkit-transform: rotate(-45deg) scale(1) translate(17px, -17px);
      transform: rotate(-45deg) scale(1) translate(17px, -17px);
    }

    .pin > .slider-knob > .slider-knob-inner::after {
      content: attr(value);
      position: absolute;
      top: 0;
      left: 50%;
      margin-left: -16px;
      width: 32px;
      height: 26px;
      text-align: center;
      color: var(--paper-slider-font-color, #fff);
      font-size: 10px;

      -webkit-transform: scale(0) translate(0);
      transform: scale(0) translate(0);
    }

    .pin.expand > .slider-knob > .slider-knob-inner::after {
      -webkit-transform: scale(1) translate(0, -17px);
      transform: scale(1) translate(0, -17px);
    }

    /* paper-input */
    .slider-input {
      width: 50px;
      overflow: hidden;
      --paper-input-container-input: {
        text-align: center;
        @apply --paper-slider-input-container-input;
      };
      @apply --paper-slider-input;
    }

    /* disabled state */
    #sliderContainer.disabled {
      pointer-events: none;
    }

    .disabled > .slider-knob > .slider-knob-inner {
      background-color: var(--paper-slider-disabled-knob-color, var(--paper-grey-400));
      border: 2px solid var(--paper-slider-disabled-knob-color, var(--paper-grey-400));
      -webkit-transform: scale3d(0.75, 0.75, 1);
      transform: scale3d(0.75, 0.75, 1);
    }

    .disabled.ring > .slider-knob > .slider-knob-inner {
      background-color: var(--paper-slider-knob-start-color, transparent);
      border: 2px solid var(--paper-slider-knob-start-border-color, var(--paper-grey-400));
    }

    paper-ripple {
      color: var(--paper-slider-knob-color, var(--google-blue-700));
    }
  </style>

  <div id="sliderContainer" class\$="[[_getClassNames(disabled, pin, snaps, immediateValue, min, expand, dragging, transiting, editable)]]">
    <div class="bar-container">
      <paper-progress disabled\$="[[disabled]]" id="sliderBar" aria-hidden="true" min="[[min]]" max="[[max]]" step="[[step]]" value="[[immediateValue]]" secondary-progress="[[secondaryProgress]]" on-down="_bardown" on-up="_resetKnob" on-track="_bartrack" on-tap="_barclick">
      </paper-progress>
    </div>

    <template is="dom-if" if="[[snaps]]">
      <div class="slider-markers">
        <template is="dom-repeat" items="[[markers]]">
          <div class="slider-marker"></div>
        </template>
      </div>
    </template>

    <div id="sliderKnob" class="slider-knob" on-down="_knobdown" on-up="_resetKnob" on-track="_onTrack" on-transitionend="_knobTransitionEnd">
        <div class="slider-knob-inner" value\$="[[immediateValue]]"></div>
    </div>
  </div>

  <template is="dom-if" if="[[editable]]">
    <paper-input id="input" type="number" step="[[step]]" min="[[min]]" max="[[max]]" class="slider-input" disabled\$="[[disabled]]" value="[[immediateValue]]" on-change="_changeValue" on-keydown="_inputKeyDown" no-label-float>
    </paper-input>
  </template>
`;ho.setAttribute("strip-whitespace","");_({_template:ho,is:"paper-slider",behaviors:[L,Q,Ae,Kt],properties:{value:{type:Number,value:0},snaps:{type:Boolean,value:!1,notify:!0},pin:{type:Boolean,value:!1,notify:!0},secondaryProgress:{type:Number,value:0,notify:!0,observer:"_secondaryProgressChanged"},editable:{type:Boolean,value:!1},immediateValue:{type:Number,value:0,readOnly:!0,notify:!0},maxMarkers:{type:Number,value:0,notify:!0},expand:{type:Boolean,value:!1,readOnly:!0},ignoreBarTouch:{type:Boolean,value:!1},dragging:{type:Boolean,value:!1,readOnly:!0,notify:!0},transiting:{type:Boolean,value:!1,readOnly:!0},markers:{type:Array,readOnly:!0,value:function(){return[]}}},observers:["_updateKnob(value, min, max, snaps, step)","_valueChanged(value)","_immediateValueChanged(immediateValue)","_updateMarkers(maxMarkers, min, max, snaps)"],hostAttributes:{role:"slider",tabindex:0},keyBindings:{left:"_leftKey",right:"_rightKey","down pagedown home":"_decrementKey","up pageup end":"_incrementKey"},ready:function(){this.ignoreBarTouch&&ae(this.$.sliderBar,"auto")},increment:function(){this.value=this._clampValue(this.value+this.step)},decrement:function(){this.value=this._clampValue(this.value-this.step)},_updateKnob:function(e,t,i,n,r){this.setAttribute("aria-valuemin",t),this.setAttribute("aria-valuemax",i),this.setAttribute("aria-valuenow",e),this._positionKnob(this._calcRatio(e)*100)},_valueChanged:function(){this.fire("value-change",{composed:!0})},_immediateValueChanged:function(){this.dragging?this.fire("immediate-value-change",{composed:!0}):this.value=this.immediateValue},_secondaryProgressChanged:function(){this.secondaryProgress=this._clampValue(this.secondaryProgress)},_expandKnob:function(){this._setExpand(!0)},_resetKnob:function(){this.cancelDebouncer("expandKnob"),this._setExpand(!1)},_positionKnob:function(e){this._setImmediateValue(this._calcStep(this._calcKnobPosition(e))),this._setRatio(this._calcRatio(this.immediateValue)*100),this.$.sliderKnob.style.left=this.ratio+"%",this.dragging&&(this._knobstartx=this.ratio*this._w/100,this.translate3d(0,0,0,this.$.sliderKnob))},_calcKnobPosition:function(e){return(this.max-this.min)*e/100+this.min},_onTrack:function(e){switch(e.stopPropagation(),e.detail.state){case"start":this._trackStart(e);break;case"track":this._trackX(e);break;case"end":this._trackEnd();break}},_trackStart:function(e){this._setTransiting(!1),this._w=this.$.sliderBar.offsetWidth,this._x=this.ratio*this._w/100,this._startx=this._x,this._knobstartx=this._startx,this._minx=-this._startx,this._maxx=this._w-this._startx,this.$.sliderKnob.classList.add("dragging"),this._setDragging(!0)},_trackX:function(e){this.dragging||this._trackStart(e);var t=this._isRTL?-1:1,i=Math.min(this._maxx,Math.max(this._minx,e.detail.dx*t));this._x=this._startx+i;var n=this._calcStep(this._calcKnobPosition(this._x/this._w*100));this._setImmediateValue(n);var r=this._calcRatio(this.immediateValue)*this._w-this._knobstartx;this.translate3d(r+"px",0,0,this.$.sliderKnob)},_trackEnd:function(){var e=this.$.sliderKnob.style;this.$.sliderKnob.classList.remove("dragging"),this._setDragging(!1),this._resetKnob(),this.value=this.immediateValue,e.transform=e.webkitTransform="",this.fire("change",{composed:!0})},_knobdown:function(e){this._expandKnob(),e.preventDefault(),this.focus()},_bartrack:function(e){this._allowBarEvent(e)&&this._onTrack(e)},_barclick:function(e){this._w=this.$.sliderBar.offsetWidth;var t=this.$.sliderBar.getBoundingClientRect(),i=(e.detail.x-t.left)/this._w*100;this._isRTL&&(i=100-i);var n=this.ratio;this._setTransiting(!0),this._positionKnob(i),n===this.ratio&&this._setTransiting(!1),this.async(function(){this.fire("change",{composed:!0})}),e.preventDefault(),this.focus()},_bardown:function(e){this._allowBarEvent(e)&&(this.debounce("expandKnob",this._expandKnob,60),this._barclick(e))},_knobTransitionEnd:function(e){e.target===this.$.sliderKnob&&this._setTransiting(!1)},_updateMarkers:function(e,t,i,n){n||this._setMarkers([]);var r=Math.round((i-t)/this.step);r>e&&(r=e),(r<0||!isFinite(r))&&(r=0),this._setMarkers(new Array(r))},_mergeClasses:function(e){return Object.keys(e).filter(function(t){return e[t]}).join(" ")},_getClassNames:function(){return this._mergeClasses({disabled:this.disabled,pin:this.pin,snaps:this.snaps,ring:this.immediateValue<=this.min,expand:this.expand,dragging:this.dragging,transiting:this.transiting,editable:this.editable})},_allowBarEvent:function(e){return!this.ignoreBarTouch||e.detail.sourceEvent instanceof MouseEvent},get _isRTL(){return this.__isRTL===void 0&&(this.__isRTL=window.getComputedStyle(this).direction==="rtl"),this.__isRTL},_leftKey:function(e){this._isRTL?this._incrementKey(e):this._decrementKey(e)},_rightKey:function(e){this._isRTL?this._decrementKey(e):this._incrementKey(e)},_incrementKey:function(e){this.disabled||(e.detail.key==="end"?this.value=this.max:this.increment(),this.fire("change"),e.preventDefault())},_decrementKey:function(e){this.disabled||(e.detail.key==="home"?this.value=this.min:this.decrement(),this.fire("change"),e.preventDefault())},_changeValue:function(e){this.value=e.target.value,this.fire("change",{composed:!0})},_inputKeyDown:function(e){e.stopPropagation()},_createRipple:function(){return this._rippleContainer=this.$.sliderKnob,et._createRipple.call(this)},_focusedChanged:function(e){e&&this.ensureRipple(),this.hasRipple()&&(e?this._ripple.style.display="":this._ripple.style.display="none",this._ripple.holdDown=e)}});var fo=f`

    <style>
      :host {
        display: inline-block;
        @apply --layout-horizontal;
        @apply --layout-center;
        @apply --paper-font-common-base;
      }

      :host([disabled]) {
        pointer-events: none;
      }

      :host(:focus) {
        outline:none;
      }

      .toggle-bar {
        position: absolute;
        height: 100%;
        width: 100%;
        border-radius: 8px;
        pointer-events: none;
        opacity: 0.4;
        transition: background-color linear .08s;
        background-color: var(--paper-toggle-button-unchecked-bar-color, #000000);

        @apply --paper-toggle-button-unchecked-bar;
      }

      .toggle-button {
        position: absolute;
        top: -3px;
        left: 0;
        height: 20px;
        width: 20px;
        border-radius: 50%;
        box-shadow: 0 1px 5px 0 rgba(0, 0, 0, 0.6);
        transition: -webkit-transform linear .08s, background-color linear .08s;
        transition: transform linear .08s, background-color linear .08s;
        will-change: transform;
        background-color: var(--paper-toggle-button-unchecked-button-color, var(--paper-grey-50));

        @apply --paper-toggle-button-unchecked-button;
      }

      .toggle-button.dragging {
        -webkit-transition: none;
        transition: none;
      }

      :host([checked]:not([disabled])) .toggle-bar {
        opacity: 0.5;
        background-color: var(--paper-toggle-button-checked-bar-color, var(--primary-color));

        @apply --paper-toggle-button-checked-bar;
      }

      :host([disabled]) .toggle-bar {
        background-color: #000;
        opacity: 0.12;
      }

      :host([checked]) .toggle-button {
        -webkit-transform: translate(16px, 0);
        transform: translate(16px, 0);
      }

      :host([checked]:not([disabled])) .toggle-button {
        background-color: var(--paper-toggle-button-checked-button-color, var(--primary-color));

        @apply --paper-toggle-button-checked-button;
      }

      :host([disabled]) .toggle-button {
        background-color: #bdbdbd;
        opacity: 1;
      }

      .toggle-ink {
        position: absolute;
        top: -14px;
        left: -14px;
        right: auto;
        bottom: auto;
        width: 48px;
        height: 48px;
        opacity: 0.5;
        pointer-events: none;
        color: var(--paper-toggle-button-unchecked-ink-color, var(--primary-text-color));

        @apply --paper-toggle-button-unchecked-ink;
      }

      :host([checked]) .toggle-ink {
        color: var(--paper-toggle-button-checked-ink-color, var(--primary-color));

        @apply --paper-toggle-button-checked-ink;
      }

      .toggle-container {
        display: inline-block;
        position: relative;
        width: 36px;
        height: 14px;
        /* The toggle button has an absolute position of -3px; The extra 1px
        /* accounts for the toggle button shadow box. */
        margin: 4px 1px;
      }

      .toggle-label {
        position: relative;
        display: inline-block;
        vertical-align: middle;
        padding-left: var(--paper-toggle-button-label-spacing, 8px);
        pointer-events: none;
        color: var(--paper-toggle-button-label-color, var(--primary-text-color));
      }

      /* invalid state */
      :host([invalid]) .toggle-bar {
        background-color: var(--paper-toggle-button-invalid-bar-color, var(--error-color));
      }

      :host([invalid]) .toggle-button {
        background-color: var(--paper-toggle-button-invalid-button-color, var(--error-color));
      }

      :host([invalid]) .toggle-ink {
        color: var(--paper-toggle-button-invalid-ink-color, var(--error-color));
      }
    </style>

    <div class="toggle-container">
      <div id="toggleBar" class="toggle-bar"></div>
      <div id="toggleButton" class="toggle-button"></div>
    </div>

    <div class="toggle-label"><slot></slot></div>

  `;fo.setAttribute("strip-whitespace","");_({_template:fo,is:"paper-toggle-button",behaviors:[Te],hostAttributes:{role:"button","aria-pressed":"false",tabindex:0},properties:{},listeners:{track:"_ontrack"},attached:function(){we(this,function(){ae(this,"pan-y")})},_ontrack:function(e){var t=e.detail;t.state==="start"?this._trackStart(t):t.state==="track"?this._trackMove(t):t.state==="end"&&this._trackEnd(t)},_trackStart:function(e){this._width=this.$.toggleBar.offsetWidth/2,this._trackChecked=this.checked,this.$.toggleButton.classList.add("dragging")},_trackMove:function(e){var t=e.dx;this._x=Math.min(this._width,Math.max(0,this._trackChecked?this._width+t:t)),this.translate3d(this._x+"px",0,0,this.$.toggleButton),this._userActivate(this._x>this._width/2)},_trackEnd:function(e){this.$.toggleButton.classList.remove("dragging"),this.transform("",this.$.toggleButton)},_createRipple:function(){this._rippleContainer=this.$.toggleButton;var e=j._createRipple();return e.id="ink",e.setAttribute("recenters",""),e.classList.add("circle","toggle-ink"),e}});})();
