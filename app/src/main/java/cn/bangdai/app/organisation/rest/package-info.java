/** Units, people and readings of the directory, for administrators' machines. */
package cn.bangdai.app.organisation.rest;
