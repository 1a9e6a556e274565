"""Where Pillow would be: no picture is drawn in a browser, the playground brings a few that were drawn before."""
