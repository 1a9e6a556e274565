polymer["shared-6PB55IXK"]=(()=>{const{g:e,h:i}=polymer["shared-Y4K7YU5B"];var n=e({_template:i`
    <style>
      :host {
        display: inline-block;
        position: fixed;
        clip: rect(0px,0px,0px,0px);
      }
    </style>
    <div aria-live$="[[mode]]">[[_text]]</div>
`,is:"iron-a11y-announcer",properties:{mode:{type:String,value:"polite"},timeout:{type:Number,value:150},_text:{type:String,value:""}},created:function(){n.instance||(n.instance=this),document.addEventListener("iron-announce",this._onIronAnnounce.bind(this))},announce:function(t){this._text="",this.async(function(){this._text=t},this.timeout)},_onIronAnnounce:function(t){t.detail&&t.detail.text&&this.announce(t.detail.text)}});n.instance=null;n.requestAvailability=function(){n.instance||(n.instance=document.createElement("iron-a11y-announcer")),document.body?document.body.appendChild(n.instance):document.addEventListener("load",function(){document.body.appendChild(n.instance)})};
return{a:n}})();
