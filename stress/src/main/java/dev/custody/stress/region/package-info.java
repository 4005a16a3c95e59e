/** Races of rcu readers with those who wait for them. */
package dev.custody.stress.region;
