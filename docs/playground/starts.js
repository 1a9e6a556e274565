/** Templates to start with: name -> text. The first is shown where the address names none. */
const LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>\n';

export const STARTS = {
  'boxes, with two mistakes': `${LOADER}<crowd-form>
  <crowd-bounding-box
    name="vehicles"
    src="{{ task.input.taskObject }}"
    header="Draw a box around every car"
    labels="['Car', 'Bicycle', 'Car']"
  >
    <full-instructions header="How to draw boxes">
      <p>Each box touches what it is drawn around on all four sides.</p>
    </full-instructions>
    <short-instructions>
      <p>One box for each car, also for those half hidden.</p>
    </short-instructions>
  </crowd-bounding-box>
</crowd-form>
`,
  'a question about a picture': `${LOADER}<crowd-form>
  <crowd-image-classifier
    name="weather"
    src="{{ task.input.photo | grant_read_access }}"
    header="What is the weather like?"
    categories="['Clear', 'Cloudy', 'Cannot tell']"
  >
    <full-instructions header="Weather">
      <p>Look at the sky, not at the ground.</p>
    </full-instructions>
    <short-instructions>
      <p>Choose what fits most of the sky.</p>
    </short-instructions>
  </crowd-image-classifier>
</crowd-form>
`,
  'words of a text': `${LOADER}<crowd-entity-annotation
  name="places"
  text="{{ task.input.text }}"
  header="Mark every place and every person"
  labels="{{ task.input.labels | to_json | escape }}"
>
  <full-instructions header="Places and persons">
    <p>Mark whole names: first name and surname together.</p>
  </full-instructions>
  <short-instructions>
    <p>Mark a name with the mouse, then choose what it is.</p>
  </short-instructions>
</crowd-entity-annotation>
`,
  'a form with conditions': `${LOADER}<crowd-form>
  <h3>{{ task.input.title | default: "A review" }}</h3>
  <p>{{ task.input.review }}</p>
  {% if task.input.stars %}
    <p>The customer gave {{ task.input.stars }} stars.</p>
  {% endif %}
  <crowd-radio-group>
    <crowd-radio-button name="good" value="good">Good</crowd-radio-button>
    <crowd-radio-button name="bad" value="bad">Bad</crowd-radio-button>
  </crowd-radio-group>
  <crowd-text-area name="why" label="Why?" rows="3"></crowd-text-area>
</crowd-form>
`,
};
