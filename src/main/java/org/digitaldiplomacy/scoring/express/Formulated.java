package org.digitaldiplomacy.scoring.express;

/** A step that works a formula of the rule file out. */
public interface Formulated {

    Formula formula();
}
