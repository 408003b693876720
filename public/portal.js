// Every page works without this file: it only makes some of them quicker to use.
