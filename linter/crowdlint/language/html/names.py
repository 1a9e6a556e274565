"""The names of HTML: its elements, its attributes, and which element has which."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELEMENTS = _names("""
    a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
    button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div
    dl dt em embed fencedframe fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header
    hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee
    math menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p
    param picture plaintext portal pre progress q rb rbc rp rt rtc ruby s samp script search section select selectlist
    shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot
    th thead time title tr track tt u ul var video wbr xmp
""")

# What any element may carry: HTML's own, and what browsers or tools for accessibility understand.
GLOBAL = _names("""
    accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts hidden
    id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck style
    tabindex title translate virtualkeyboardpolicy writingsuggestions xml:lang xml:space xmlns
""")

_MEDIA = (
    "autoplay controls controlslist crossorigin disablepictureinpicture disableremoteplayback loop muted preload src"
)
_CELL = "abbr align axis bgcolor char charoff colspan headers height nowrap rowspan scope valign width"
_FRAME = (
    "align allow allowfullscreen allowpaymentrequest allowtransparency allowusermedia credentialless csp frameborder"
    " height loading longdesc marginheight marginwidth name referrerpolicy sandbox scrolling src srcdoc width"
)
_CONTROL = "autocomplete dirname disabled form maxlength minlength name placeholder readonly required"

# Element -> its own attributes, those of former days included.
ATTRIBUTES: dict[str, frozenset[str]] = {
    tag: _names(names)
    for tag, names in {
        "a": "attributionsrc charset coords download href hreflang name ping referrerpolicy rel rev shape target type",
        "area": "alt coords download href hreflang nohref ping referrerpolicy rel shape target type",
        "audio": _MEDIA,
        "base": "href target",
        "blockquote": "cite",
        "body": "alink background bgcolor bottommargin leftmargin link rightmargin text topmargin vlink",
        "br": "clear",
        "button": "autocomplete command commandfor disabled form formaction formenctype formmethod formnovalidate"
        " formtarget name popovertarget popovertargetaction type value",
        "canvas": "height width",
        "caption": "align",
        "col": "align span valign width",
        "colgroup": "align span valign width",
        "data": "value",
        "del": "cite datetime",
        "details": "name open",
        "dialog": "closedby open",
        "div": "align",
        "embed": "align height name src type width",
        "fieldset": "disabled form name",
        "font": "color face size",
        "form": "accept accept-charset action autocomplete enctype method name novalidate rel target",
        "frame": _FRAME + " noresize",
        "h1": "align",
        "h2": "align",
        "h3": "align",
        "h4": "align",
        "h5": "align",
        "h6": "align",
        "hr": "align color noshade size width",
        "html": "manifest version",
        "iframe": _FRAME,
        "img": "align alt border crossorigin decoding elementtiming fetchpriority height hspace ismap loading longdesc"
        " lowsrc name referrerpolicy sizes src srcset usemap vspace width",
        "input": _CONTROL + " accept align alpha alt capture checked colorspace formaction formenctype formmethod"
        " formnovalidate formtarget height incremental list max min multiple pattern popovertarget"
        " popovertargetaction results size src step type usemap value webkitdirectory width",
        "ins": "cite datetime",
        "label": "for form",
        "legend": "align",
        "li": "type value",
        "link": "as blocking charset color crossorigin disabled fetchpriority href hreflang imagesizes imagesrcset"
        " integrity media referrerpolicy rel rev sizes target type",
        "map": "name",
        "meta": "charset content http-equiv media name property scheme",
        "meter": "form high low max min optimum value",
        "object": "align archive border classid codebase codetype data declare form height hspace name standby type"
        " typemustmatch usemap vspace width",
        "ol": "compact reversed start type",
        "optgroup": "disabled label",
        "option": "disabled label selected value",
        "output": "for form name",
        "p": "align",
        "param": "name type value valuetype",
        "pre": "cols width wrap",
        "progress": "max value",
        "q": "cite",
        "script": "async attributionsrc blocking charset crossorigin defer event fetchpriority for integrity language"
        " nomodule referrerpolicy src type",
        "select": "autocomplete disabled form multiple name required size",
        "slot": "name",
        "source": "height media sizes src srcset type width",
        "style": "blocking media type",
        "table": "align background bgcolor border bordercolor cellpadding cellspacing datapagesize frame height rules"
        " summary width",
        "tbody": "align bgcolor valign",
        "td": _CELL,
        "template": "shadowrootclonable shadowrootdelegatesfocus shadowrootmode",
        "textarea": _CONTROL + " cols rows wrap",
        "tfoot": "align bgcolor valign",
        "th": _CELL,
        "thead": "align bgcolor valign",
        "time": "datetime",
        "tr": "align bgcolor char charoff height valign",
        "track": "default kind label src srclang",
        "ul": "compact type",
        "video": _MEDIA + " height playsinline poster width",
    }.items()
}

KNOWN_ATTRIBUTES = GLOBAL.union(*ATTRIBUTES.values())
"""Every attribute that some element has."""

SWITCHES = _names("""
    allowfullscreen async autofocus autoplay checked compact controls default defer disabled formnovalidate hidden inert
    ismap itemscope loop multiple muted nohref nomodule noresize noshade novalidate nowrap open playsinline readonly
    required reversed selected
""")
"""Attributes that are on because they are there."""
